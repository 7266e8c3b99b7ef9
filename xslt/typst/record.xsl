<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a document: as plain values for the PDF's metadata and the lists of a volume, and as
     the head record and source note that stand around the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes"
    xmlns:f="urn:siglum:functions" xmlns:p="urn:siglum:print" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:mode name="m:front" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:function name="p:plain" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="normalize-space(string-join($nodes, ' '))"/>
  </xsl:function>

  <xsl:function name="p:record" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="header" as="element()?" select="$tei/(teiHeader, .//teiHeader)[1]"/>
    <xsl:variable name="about" as="element()" select="($header/.., $tei)[1]"/>
    <xsl:sequence select="map {
        'id': string($tei/@xml:id),
        'title': f:title($about),
        'when': f:when($about),
        'date': string(f:written(f:date($about)[ancestor::profileDesc])),
        'language': lower-case(string(($tei/@xml:lang, $tei//text/@xml:lang, $header/profileDesc/langUsage/language/@ident)[matches(., '^[A-Za-z]{2,3}(-|$)')][1])),
        'authors': array { distinct-values($header/fileDesc/titleStmt/author ! p:plain(.)[.]) },
        'translators': array { distinct-values($header//respStmt[resp/@key = 'translated']/persName ! p:plain(.)) },
        'keywords': array { distinct-values($header/profileDesc/textClass/keywords//term ! p:plain(.)[.]) },
        'archive': f:source($about),
        'revised': array { ($header/revisionDesc//@when, $header/fileDesc/publicationStmt/date/@when) ! string(.) },
        'kinds': p:kinds($tei),
        'names': p:names($tei),
        'rights': array { ($header/fileDesc/publicationStmt/availability/(licence[not(p)] | licence/p | p)) ! p:plain(.)[.] },
        'witnesses': array { $tei//listWit//witness ! map { 'siglum': p:siglum('#' || @xml:id, root(.)), 'description':
          normalize-space(string-join(.//text()[not(ancestor::*[@type = ('siglum', 'file', 'sha256')])])) } }
      }"/>
  </xsl:function>

  <!-- The kinds of intervention in a text, in the order of the taxonomy of the view. -->
  <xsl:function name="p:kinds" as="array(map(*))">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="marks" as="element()*" select="$tei//text//v:mark[not(@kind = ('footnote', 'note', 'reading'))]"/>
    <xsl:variable name="rows" as="map(*)*">
      <xsl:for-each-group select="$marks" group-by="string(@kind)">
        <xsl:sort select="index-of(map:keys($f:kinds), current-grouping-key())[1]"/>
        <xsl:sequence select="map { 'id': current-grouping-key(), 'label': string(@label), 'says': string(@says) }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="array { $rows }"/>
  </xsl:function>

  <xsl:template match="*" mode="m:front" as="element()*">
    <xsl:variable name="header" as="element()?" select="(teiHeader, .//teiHeader)[1]"/>
    <xsl:variable name="main" as="element()?" select="$header/fileDesc/titleStmt/title[not(@type = 'sub')][1]"/>
    <y:heading-record>
      <y:part name="title"><xsl:sequence select="if ($main[normalize-space()]) then p:inert($main) else f:title(.)"/></y:part>
      <xsl:for-each select="$header/fileDesc/titleStmt/title[@type = 'sub'][1]">
        <y:part name="subtitle"><xsl:sequence select="p:inert(.)"/></y:part>
      </xsl:for-each>
      <xsl:if test="$header/fileDesc/titleStmt/author[normalize-space()]">
        <y:part name="author">{f:listed(distinct-values($header/fileDesc/titleStmt/author[normalize-space()] ! p:plain(.)))}</y:part>
      </xsl:if>
      <xsl:for-each select="f:written(f:date((teiHeader/.., .)[1])[ancestor::profileDesc])[.]"><y:part name="date">{.}</y:part></xsl:for-each>
      <xsl:for-each select="$header/profileDesc/abstract">
        <y:part name="summary"><xsl:apply-templates mode="m:typst"/></y:part>
      </xsl:for-each>
      <y:part name="provenance"><xsl:sequence select="p:provenance($header)"/></y:part>
    </y:heading-record>
  </xsl:template>

  <!-- Where the document is kept, its language, who obtained and who translated it: one line of facts. -->
  <xsl:function name="p:provenance" as="text()?">
    <xsl:param name="header" as="element()?"/>
    <xsl:variable name="facts" as="xs:string*">
      <xsl:sequence select="$header/.. ! f:source(.)[.]"/>
      <xsl:sequence select="($header//textLang[normalize-space()])[1] ! ('Original in ' || p:plain(.))"/>
      <xsl:for-each select="$header/fileDesc/titleStmt/respStmt[resp/@key = ('obtained', 'translated', 'transcribed')]">
        <xsl:sequence select="p:plain(resp) || ' ' || f:listed((* except resp) ! p:plain(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists($facts)"><xsl:text>{string-join($facts ! replace(., '\.$', ''), '. ')}.</xsl:text></xsl:if>
  </xsl:function>

  <!-- A title is printed again in the contents: it has no notes, no entries and no places. -->
  <xsl:function name="p:inert" as="node()*">
    <xsl:param name="title" as="element()"/>
    <xsl:variable name="words" as="node()*"><xsl:apply-templates select="$title/node()" mode="m:typst"/></xsl:variable>
    <xsl:apply-templates select="$words" mode="m:lemma"/>
  </xsl:function>

  <!-- The source note after the text: the citation in full and the funders. -->
  <xsl:template match="*" mode="m:after" as="node()*">
    <xsl:variable name="header" as="element()?" select="(teiHeader, .//teiHeader)[1]"/>
    <xsl:for-each select="$header/fileDesc/sourceDesc/bibl[@type = 'citation']">
      <y:paragraph><xsl:apply-templates mode="m:plain"/></y:paragraph>
    </xsl:for-each>
    <xsl:if test="$header/fileDesc/titleStmt/funder">
      <y:paragraph>Funded by {f:listed($header/fileDesc/titleStmt/funder ! p:plain(.))}.</y:paragraph>
    </xsl:if>
  </xsl:template>

  <!-- What may be done with it. -->
  <xsl:template match="*" mode="m:rights" as="element()*">
    <xsl:for-each select="(teiHeader, .//teiHeader)[1]/fileDesc/publicationStmt/availability/(licence[not(p)] | licence/p | p)[normalize-space()]">
      <y:paragraph><xsl:apply-templates mode="m:plain"/></y:paragraph>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="m:after" on-no-match="fail"/>
  <xsl:mode name="m:rights" on-no-match="fail"/>
  <!-- Plain words; a web address can be followed. -->
  <xsl:mode name="m:plain" on-no-match="shallow-skip"/>
  <xsl:template match="v:only[not(contains(@in, 'e'))]" mode="m:plain" as="empty-sequence()"/>
  <xsl:template match="text()" mode="m:plain" as="node()*">
    <xsl:analyze-string select="." regex="https?://[^\s,;)\]]+[^\s,;.)\]]">
      <xsl:matching-substring><y:link-to url="{.}">{.}</y:link-to></xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

</xsl:stylesheet>
