<?xml version="1.0" encoding="UTF-8"?>
<!-- What a header says of its document, in words: the same for every output. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:title-element" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="titles" as="element()*" select="$tei/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:sequence select="($titles[@type = 'main'], $titles)[1]"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="(f:title-element($tei) ! normalize-space(f:plain(.)), 'Untitled')[1]"/>
  </xsl:function>

  <!-- A well-formed language tag; what is none would only be noise, or worse. -->
  <xsl:function name="f:language" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:lang[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')] ! string()"/>
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

  <!-- The words of a printed source; its scope and language are said where they belong. -->
  <xsl:function name="f:printed" as="xs:string">
    <xsl:param name="bibl" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space(string-join($bibl/node()[not(self::biblScope | self::textLang)] ! f:plain(.)))"/>
    <xsl:variable name="scope" as="xs:string?" select="$bibl/biblScope[1]/normalize-space()[not(contains($words, .))]"/>
    <xsl:sequence select="string-join(($words ! replace(., '[,;\s]+$', ''), $scope ! replace(., '-', '–')), ', ')"/>
  </xsl:function>

  <!-- Where the document is kept: the archive, then its shelfmark, then the pages. -->
  <xsl:function name="f:archive" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="kept" as="element()?" select="($tei/teiHeader/fileDesc/sourceDesc//msIdentifier)[1]"/>
    <xsl:sequence select="string-join($kept/(institution, repository, settlement, collection)[normalize-space()] ! normalize-space(), ', ')"/>
  </xsl:function>

  <xsl:function name="f:shelfmark" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string(($tei/teiHeader/fileDesc/sourceDesc//msIdentifier)[1]/idno[1]/normalize-space())"/>
  </xsl:function>

  <xsl:function name="f:pages" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string(($tei/teiHeader/fileDesc/sourceDesc//msItem)[1]/locus[1]/normalize-space() ! replace(., '-', '–'))"/>
  </xsl:function>

  <!-- "PRC FMA 106-00719-06, 49–54", or the book it is printed in. -->
  <xsl:function name="f:source" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="kept" as="xs:string" select="string-join((f:archive($tei), f:shelfmark($tei))[.], ' ')"/>
    <xsl:variable name="printed" as="element()?" select="($tei/teiHeader/fileDesc/sourceDesc/bibl[@type = 'printed'])[1]"/>
    <xsl:sequence select="if ($kept) then string-join(($kept, f:pages($tei)[.]), ', ') else string($printed ! f:printed(.))"/>
  </xsl:function>

  <!-- The persons of a responsibility: 'translated', 'obtained', 'edited'. -->
  <xsl:function name="f:persons" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="$tei/teiHeader/fileDesc/titleStmt/respStmt[resp/@key = $role]/(persName | name | orgName) ! normalize-space(f:plain(.))"/>
  </xsl:function>

  <!-- The language of the document itself, before it was translated, as a tag and in words. -->
  <xsl:function name="f:original-language" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/sourceDesc//textLang)[1]"/>
  </xsl:function>

  <xsl:function name="f:genre" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string($tei/teiHeader/profileDesc/textClass/keywords/term[@type = 'genre'][1]/normalize-space())"/>
  </xsl:function>

  <xsl:function name="f:summary" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string-join($tei/teiHeader/profileDesc/abstract/* ! normalize-space(f:plain(.)), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
