<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a document: as plain values for the PDF's metadata and the lists of a volume, and as
     the head record and source note that stand around the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes"
    xmlns:f="urn:siglum:functions" xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst"
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
    <xsl:variable name="titles" as="element()*" select="$header/fileDesc/titleStmt/title"/>
    <xsl:variable name="date" as="element()?" select="($header/profileDesc/creation/date)[1]"/>
    <xsl:sequence select="map {
        'id': string($tei/@xml:id),
        'title': p:plain(($titles[@type = 'main'], $titles[not(@type = ('sub', 'desc'))], $titles)[1]),
        'when': string(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1]),
        'date': p:plain($date),
        'language': string(($tei/@xml:lang, $tei//text/@xml:lang, $header/profileDesc/langUsage/language/@ident)[1]),
        'authors': array { $header/fileDesc/titleStmt/author ! p:plain(.) },
        'translators': array { $header//respStmt[resp/@key = 'translated']/persName ! p:plain(.) },
        'keywords': array { distinct-values($header/profileDesc/textClass/keywords//term ! p:plain(.)) },
        'archive': p:plain(($header//msIdentifier)[1]/(repository, idno)),
        'revised': array { ($header/revisionDesc//@when, $header/fileDesc/publicationStmt/date/@when) ! string(.) },
        'pages': p:plain(($header//msItem/locus)[1])
      }"/>
  </xsl:function>

  <xsl:template match="*" mode="m:front" as="element()*">
    <xsl:variable name="header" as="element()?" select="(teiHeader, .//teiHeader)[1]"/>
    <xsl:variable name="main" as="element()?" select="$header/fileDesc/titleStmt/title[not(@type = 'sub')][1]"/>
    <y:heading-record>
      <xsl:for-each select="$main"><y:part name="title"><xsl:apply-templates mode="m:typst"/></y:part></xsl:for-each>
      <xsl:for-each select="$header/fileDesc/titleStmt/title[@type = 'sub'][1]">
        <y:part name="subtitle"><xsl:apply-templates mode="m:typst"/></y:part>
      </xsl:for-each>
      <xsl:for-each select="($header/profileDesc/creation/date)[1]">
        <y:part name="date"><xsl:apply-templates mode="m:typst"/></y:part>
      </xsl:for-each>
      <xsl:for-each select="$header/profileDesc/abstract">
        <y:part name="summary"><xsl:apply-templates mode="m:typst"/></y:part>
      </xsl:for-each>
      <y:part name="provenance"><xsl:sequence select="p:provenance($header)"/></y:part>
    </y:heading-record>
  </xsl:template>

  <!-- Where the document is kept, its language, who obtained and who translated it: one line of facts. -->
  <xsl:function name="p:provenance" as="node()*">
    <xsl:param name="header" as="element()?"/>
    <xsl:variable name="facts" as="xs:string*">
      <xsl:for-each select="($header//msDesc/msIdentifier)[1]">
        <xsl:sequence select="string-join((p:plain((repository, idno)), ../msContents/msItem/locus ! p:plain(.)), ', ')"/>
      </xsl:for-each>
      <xsl:for-each select="$header/fileDesc/sourceDesc/bibl[@type = 'printed']">
        <xsl:sequence select="p:plain(text())"/>
      </xsl:for-each>
      <xsl:for-each select="($header//textLang[normalize-space()])[1]">
        <xsl:sequence select="'Original in ' || p:plain(.)"/>
      </xsl:for-each>
      <xsl:for-each select="$header/fileDesc/titleStmt/respStmt[resp/@key]">
        <xsl:sequence select="p:plain(resp) || ' ' || f:listed((* except resp) ! p:plain(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists($facts)"><xsl:text>{string-join($facts ! replace(., '\.$', ''), '. ')}.</xsl:text></xsl:if>
  </xsl:function>

</xsl:stylesheet>
