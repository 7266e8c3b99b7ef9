<?xml version="1.0" encoding="UTF-8"?>
<!-- What a header says of its document, in words: the same for every output. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="titles" as="element()*" select="$tei/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles)[1] ! normalize-space(f:plain(.)), 'Untitled')[1]"/>
  </xsl:function>

  <!-- The edited words of a node, without markup. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-join($node/descendant-or-self::text()[not(ancestor::v:only[not(contains(@in, 'e'))])])"/>
  </xsl:function>

  <!-- The date of the document itself, or the best that its header has. -->
  <xsl:function name="f:date" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/teiHeader/(profileDesc/creation//date, profileDesc/correspDesc//date, fileDesc//msDesc//origDate, fileDesc/publicationStmt/date)[1]"/>
  </xsl:function>

  <!-- "1963-10-18", "1963-10", "1963"; empty where no date can be sorted. -->
  <xsl:function name="f:when" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="given" as="xs:string*" select="f:date($tei)/(@when, @from, @notBefore, @to, @notAfter)"/>
    <xsl:sequence select="($given[matches(., '^-?\d{4}')], '')[1]"/>
  </xsl:function>

  <!-- "18 October 1963", as precise as the date is. -->
  <xsl:function name="f:written" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="when" as="xs:string" select="string($date/@when)"/>
    <xsl:sequence select="
      if ($when castable as xs:date) then format-date(xs:date($when), '[D] [MNn] [Y]', 'en', (), ())
      else if (matches($when, '^\d{4}-\d\d$')) then format-date(xs:date($when || '-01'), '[MNn] [Y]', 'en', (), ())
      else ($date ! normalize-space(f:plain(.))[. ne ''], $when[. ne ''])[1]"/>
  </xsl:function>

  <!-- "PRC FMA 106-00719-06, 49–54": where the document is kept, or printed. -->
  <xsl:function name="f:source" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="source" as="element()?" select="$tei/teiHeader/fileDesc/sourceDesc"/>
    <xsl:variable name="kept" as="xs:string" select="string-join($source//msIdentifier[1]/(settlement, repository, collection, idno)[normalize-space()] ! normalize-space(), ' ')"/>
    <xsl:variable name="pages" as="xs:string?" select="($source//msItem)[1]/locus[1]/normalize-space() ! replace(., '-', '–')"/>
    <xsl:sequence select="string-join((($kept[.], $source/bibl[@type = 'printed'] ! normalize-space(f:plain(.)))[1], $pages[$kept]), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
