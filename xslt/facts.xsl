<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the pages around a document need to know of it, as JSON: made once a document, gathered by rendering/site.py.
  The text comes as one flat string of the edited reading; signs of the private use area say where a passage, a mark
  or a name begins (E000 kind E001 value E002) and ends (E003), so that contexts are cut in one pass.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="stages/passages.xsl"/>
  <xsl:import href="stages/witnesses.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>
  <xsl:mode name="m:flat" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="/" as="map(*)">
    <xsl:sequence select="f:facts(f:view(.)/*)"/>
  </xsl:template>

  <xsl:function name="f:facts" as="map(*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="flat" as="xs:string*">
      <xsl:apply-templates select="$tei/text" mode="m:flat"/>
      <xsl:apply-templates select="$tei/text//note[f:is-called(.)]" mode="m:note"/>
    </xsl:variable>
    <xsl:sequence select="map {
      'title': f:title($tei),
      'when': f:when($tei),
      'date': string(f:written(f:date($tei))),
      'source': f:source($tei),
      'archive': f:archive($tei),
      'shelfmark': f:shelfmark($tei),
      'summary': f:summary($tei),
      'language': (f:language($tei), 'en')[1],
      'original': string(f:original-language($tei)/normalize-space()),
      'genre': f:genre($tei),
      'transcript': string(($tei/teiHeader/fileDesc/sourceDesc/bibl[@type = 'transcript']/idno[@type = 'file'])[1]),
      'translators': array { f:persons($tei, 'translated') },
      'pictures': array { distinct-values($tei//(graphic/@url, pb/@facs)[not(matches(., '^(#|[a-zA-Z][a-zA-Z0-9+.-]*:|/)'))] ! string()) },
      'entries': array { $tei//(standOff | particDesc | settingDesc)//(person | place | org)[@xml:id] ! f:register-entry(.) },
      'witnesses': array { $tei[self::TEI] ! f:witnesses(.) ! map { 'id': ., 'siglum': f:siglum(., root($tei)) } },
      'corresponds': array { f:corresponds($tei) },
      'kinds': map:merge($tei/text//v:mark ! map:entry(string(@kind), array { string(@label), string(@says) })),
      'marks': array { $tei/text//v:mark ! f:intervention(.) },
      'text': string-join($flat)}"/>
  </xsl:function>

  <!-- The files whose blocks correspond to this text's; "" where it holds two texts in two languages. -->
  <xsl:function name="f:corresponds" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="bearers" as="element()*" select="$tei/text//*[@corresp][self::seg or self::s or f:is-always-block(.)]"/>
    <xsl:variable name="targets" as="xs:string*" select="$bearers/@corresp ! tokenize(.)[contains(., '#')]"/>
    <xsl:variable name="own" as="xs:boolean" select="
      some $bearer in $bearers satisfies
        key('id', tokenize($bearer/@corresp)[starts-with(., '#')] ! substring(., 2), root($tei))[ancestor::text][self::seg or self::s or f:is-always-block(.)]
          /ancestor-or-self::*[@xml:lang][1]/@xml:lang != $bearer/ancestor-or-self::*[@xml:lang][1]/@xml:lang"/>
    <xsl:sequence select="distinct-values($targets[not(starts-with(., '#'))] ! substring-before(., '#')), ''[$own]"/>
  </xsl:function>

  <xsl:function name="f:intervention" as="array(xs:string)">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="[ string($mark/@kind), string($mark/@cert), string($mark/@by), string($mark/@other) ]"/>
  </xsl:function>

  <!-- A register's entry: its names, the first the one it is known by; authorities; what is said of it. -->
  <xsl:function name="f:register-entry" as="map(*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map {
      'id': string($entry/@xml:id),
      'register': map { 'person': 'persons', 'place': 'places', 'org': 'organisations' }(local-name($entry)),
      'names': array { distinct-values($entry/(persName | placeName | orgName | name)[normalize-space()] ! normalize-space(f:plain(.))) },
      'links': array { distinct-values(($entry/(@ref, @sameAs) ! tokenize(.), $entry/(idno, ptr/@target, ref/@target) ! normalize-space())[matches(., '^https?://')]) },
      'note': string-join($entry/(note | desc | occupation | p) ! normalize-space(f:plain(.)), ' ')}"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:flat" as="xs:string">{translate(., '&#xE000;&#xE001;&#xE002;&#xE003;', '')}</xsl:template>

  <!-- What only another reading shows, and words for machines, are no context. -->
  <xsl:template match="v:only[not(contains(@in, 'e'))] | index | interp | interpGrp | spanGrp | binaryObject" mode="m:flat" as="empty-sequence()"/>

  <xsl:template match="lb[not(@break = 'no')] | cb | milestone" mode="m:flat" as="xs:string">{' '}</xsl:template>

  <!-- Blocks are apart; a passage says by what id and number it is reached. -->
  <xsl:template match="*[f:is-always-block(.) or self::note]" mode="m:flat" as="xs:string*">
    <xsl:variable name="cited" as="xs:boolean" select="f:is-passage(.) or (self::head and @xml:id)"/>
    <xsl:variable name="n" as="xs:integer" select="accumulator-before('passages')"/>
    <xsl:text>&#xA;</xsl:text>
    <xsl:if test="$cited">&#xE000;p&#xE001;{(@xml:id, 'passage.' || $n)[1]} {if (self::head) then '' else $n}&#xE002;</xsl:if>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="$cited">&#xE003;</xsl:if>
    <xsl:text>&#xA;</xsl:text>
  </xsl:template>

  <!-- A note that is called stands after the text, so that it cuts no context in two. -->
  <xsl:template match="note[f:is-called(.)]" mode="m:flat" as="empty-sequence()" priority="2"/>
  <xsl:mode name="m:note" on-multiple-match="fail"/>
  <xsl:template match="note" mode="m:note" as="xs:string*">
    <xsl:text>&#xA;</xsl:text>
    <xsl:apply-templates mode="m:flat"/>
  </xsl:template>

  <xsl:template match="v:mark" mode="m:flat" as="xs:string*">
    <xsl:text>&#xE000;m&#xE001;{f:ordinal(.)}&#xE002;</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>&#xE003;</xsl:text>
  </xsl:template>

  <xsl:template match="*[@ref[starts-with(., '#')]][not(f:is-always-block(.))]" mode="m:flat" as="xs:string*">
    <xsl:text>&#xE000;n&#xE001;{tokenize(@ref)[1] ! substring(., 2)} {accumulator-before('names')}&#xE002;</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>&#xE003;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
