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

  <!-- A field: its name, and its words or the fields it is made of. -->
  <xsl:template match="*" mode="m:record" as="element()?">
    <xsl:param name="told" as="xs:boolean" select="false()"/>
    <xsl:if test="normalize-space() or .//(graphic | ptr)">
      <div class="field">
        <dt class="gen">{f:label(.)}</dt>
        <dd>
          <xsl:sequence select="f:attributes(., ())[not($told)]"/>
          <xsl:choose>
            <xsl:when test="* and not(text()[normalize-space()]) and not(p | ab | list | table | l | lg)">
              <dl><xsl:apply-templates mode="#current"/></dl>
            </xsl:when>
            <xsl:otherwise><xsl:apply-templates mode="m:flow"/></xsl:otherwise>
          </xsl:choose>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

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
