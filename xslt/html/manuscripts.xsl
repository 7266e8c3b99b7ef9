<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions made of fields (TEI Guidelines 10, 13, 2): manuscripts, persons and places, the header: names and values. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:record" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Where such a description stands in a text. -->
  <xsl:template match="msDesc | msPart | msFrag | person | personGrp | persona | place | org | event | object | nym | listRelation | relation
      | correspDesc | recordingStmt | biblStruct | biblFull | surface[not(zone | line)] | xenoData | fs | fDecl | fsDecl | char | glyph"
    mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'fields')"/>
      <dl><xsl:apply-templates select="." mode="m:record"><xsl:with-param name="told" select="true()"/></xsl:apply-templates></dl>
    </div>
  </xsl:template>

  <xsl:template match="listPerson | listPlace | listOrg | listEvent | listObject | listNym | listBibl | listWit | listApp | standOff"
    mode="m:flow" as="element()">
    <div><xsl:sequence select="f:attributes(., 'register')"/><xsl:apply-templates mode="#current"/></div>
  </xsl:template>

  <xsl:template match="text() | comment() | processing-instruction()" mode="m:record" as="empty-sequence()"/>

  <!-- What the page says elsewhere, word for word. -->
  <xsl:template match="(TEI/teiHeader/fileDesc/publicationStmt/availability | TEI/teiHeader/profileDesc/abstract[p]
      | TEI/teiHeader/fileDesc/notesStmt/relatedItem[bibl])" mode="m:record" as="empty-sequence()" priority="1"/>

  <!-- A field: its name, and its words or the fields it is made of; fields of one name are told together. -->
  <xsl:template match="*" mode="m:record" as="element()">
    <xsl:param name="told" as="xs:boolean" select="false()"/>
    <xsl:param name="same" as="element()+" select="."/>
    <div class="field">
      <dt class="gen">{f:label(.)}</dt>
      <xsl:for-each select="$same">
        <xsl:variable name="core" as="element()" select="if ($told) then . else f:core(.)"/>
        <dd>
          <xsl:sequence select="f:attributes($core, ())[not($told)]"/>
          <xsl:for-each select="$core">
            <xsl:if test="f:is-composite(.)">
              <dl><xsl:call-template name="v:fields"/></dl>
            </xsl:if>
            <xsl:if test="not(f:is-composite(.))"><xsl:apply-templates mode="m:flow"/></xsl:if>
          </xsl:for-each>
        </dd>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- Who did what: the role is the field's name. -->
  <xsl:template match="respStmt[*[1][self::resp]]" mode="m:record" as="element()">
    <xsl:param name="told" as="xs:boolean" select="false()"/>
    <xsl:param name="same" as="element()+" select="."/>
    <div class="field">
      <dt><xsl:sequence select="f:attributes(*[1], ())"/><xsl:apply-templates select="*[1]/node()" mode="m:flow"/></dt>
      <xsl:for-each select="tail(*)">
        <dd><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates mode="m:flow"/></dd>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template name="v:fields" as="element()*">
    <xsl:param name="fields" as="element()*" select="*"/>
    <xsl:for-each-group select="$fields[normalize-space() or .//(graphic | ptr)]"
      group-adjacent="if (self::respStmt) then generate-id() else f:label(.)">
      <xsl:apply-templates select="." mode="m:record">
        <xsl:with-param name="same" select="current-group()"/>
      </xsl:apply-templates>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Elements made of elements, without words of their own. -->
  <xsl:function name="f:is-composite" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and empty($element/(p | ab | list | table | l | lg)) and empty($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- What a field comes down to: an element that holds one other and nothing else is that other. -->
  <xsl:function name="f:core" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (not($element/@xml:id) and count($element/*) eq 1 and f:is-composite($element) and empty($element/*/(@type | @n)))
      then f:core($element/*) else $element"/>
  </xsl:function>

  <!-- What the elements of a description are called; others by their own name, its words apart. -->
  <xsl:variable name="f:labels" as="map(xs:string, xs:string)" select="map {
    'fileDesc': 'File', 'titleStmt': 'Title and responsibility', 'editionStmt': 'Edition', 'publicationStmt': 'Publication',
    'seriesStmt': 'Series', 'notesStmt': 'Notes', 'sourceDesc': 'Source', 'encodingDesc': 'Encoding', 'profileDesc': 'Profile',
    'revisionDesc': 'Revisions', 'respStmt': 'Responsibility', 'resp': 'Role', 'persName': 'Name', 'placeName': 'Name', 'orgName': 'Name',
    'pubPlace': 'Place', 'idno': 'Identifier', 'availability': 'Availability', 'bibl': 'Bibliography', 'biblStruct': 'Bibliography',
    'msDesc': 'Manuscript', 'msIdentifier': 'Identifier', 'msContents': 'Contents', 'msItem': 'Item', 'physDesc': 'Physical description',
    'objectDesc': 'Object', 'supportDesc': 'Support', 'layoutDesc': 'Layout', 'handDesc': 'Hands', 'handNote': 'Hand', 'decoDesc': 'Decoration',
    'additions': 'Additions', 'bindingDesc': 'Binding', 'origDate': 'Date', 'origPlace': 'Place', 'textLang': 'Language', 'locus': 'Pages',
    'langUsage': 'Languages', 'textClass': 'Classification', 'correspDesc': 'Correspondence', 'abstract': 'Summary',
    'editorialDecl': 'Editorial practice', 'projectDesc': 'Project', 'refsDecl': 'References', 'classDecl': 'Classifications',
    'appInfo': 'Software', 'tagsDecl': 'Tags', 'custodialHist': 'Custody', 'adminInfo': 'Administration', 'persPronouns': 'Pronouns'}"/>

  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="
      ($f:labels(local-name($element)), f:capital(lower-case(replace(local-name($element), '(\p{Ll})(\p{Lu})', '$1 $2'))))[1]"/>
    <xsl:sequence select="string-join(($name, $element/(@type, @role, @when, @n)[1] ! ('(' || . || ')')), ' ')"/>
  </xsl:function>

  <!-- Bibliography (TEI Guidelines 3.12). -->
  <xsl:template match="witness" mode="m:flow" as="element()">
    <div><xsl:sequence select="f:attributes(., 'witness')"/>
      <xsl:if test="@xml:id"><b class="gen">{@xml:id} </b></xsl:if><xsl:apply-templates mode="#current"/></div>
  </xsl:template>
</xsl:stylesheet>
