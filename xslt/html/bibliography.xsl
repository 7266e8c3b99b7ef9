<?xml version="1.0" encoding="UTF-8"?>
<!-- A document as bibliographies describe it: one map, and what BibTeX, RIS and CSL-JSON make of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Every value a string or strings; empty where nothing is known. -->
  <xsl:function name="f:reference" as="map(*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="map {
      'key': f:setting('page') ! replace(replace(., '^.*/|\.html$', ''), '\W', '-'),
      'title': f:title($tei),
      'authors': $tei/teiHeader/fileDesc/titleStmt/author ! normalize-space(f:plain(.))[.],
      'translators': f:persons($tei, 'translated'),
      'when': f:when($tei),
      'date': f:written(f:date($tei)),
      'archive': f:archive($tei)[.],
      'shelfmark': string-join((f:shelfmark($tei)[.], f:pages($tei)[.]), ', ')[.],
      'source': f:source($tei)[.],
      'genre': f:genre($tei)[.],
      'language': f:language($tei),
      'summary': f:summary($tei)[.],
      'edition': f:setting('edition'),
      'editors': array:flatten($f:settings?editor_names),
      'publisher': f:setting('publisher'),
      'version': f:setting('version'),
      'url': f:permalink()}"/>
  </xsl:function>

  <!-- The address at which this page can be cited. -->
  <xsl:function name="f:permalink" as="xs:string?">
    <xsl:sequence select="if (f:setting('url') and f:setting('page')) then f:setting('url') || '/' || f:setting('page') else ()"/>
  </xsl:function>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:field('author', string-join($r?authors ! ('{' || f:tex(.) || '}'), ' and ')),
      f:field('title', f:braced($r?title)),
      f:field('year', substring($r?when, 1, 4)),
      f:field('date', $r?when),
      f:field('translator', string-join($r?translators ! f:tex(.), ' and ')),
      f:field('editor', string-join($r?editors ! f:tex(.), ' and ')),
      f:field('howpublished', string-join(($r?edition, $r?version ! ('version ' || .)), ', ') ! f:tex(.)),
      f:field('publisher', $r?publisher ! f:tex(.)),
      f:field('note', $r?source ! f:tex(.)),
      f:field('langid', $r?language),
      f:field('url', $r?url)"/>
    <xsl:sequence select="'@misc{' || ($r?key, 'document')[1] || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <xsl:function name="f:field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[.] ! ('  ' || $name || ' = {' || . || '}')"/>
  </xsl:function>

  <xsl:function name="f:braced" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="'{' || f:tex($title) || '}'"/>
  </xsl:function>

  <!-- Signs that TeX would take for its own. -->
  <xsl:function name="f:tex" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      $words ! translate(., '{}\', '()/') ! replace(., '([&amp;%#_$])', '\\$1') ! replace(., '~', '\\textasciitilde ') ! replace(., '\^', '\\textasciicircum ')"/>
  </xsl:function>

  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="lines" as="xs:string*" select="
      'TY  - MANSCPT', f:tag-line('TI', $r?title), $r?authors ! f:tag-line('AU', .), $r?translators ! f:tag-line('A4', .),
      $r?editors ! f:tag-line('A2', .), f:tag-line('PY', substring($r?when, 1, 4)),
      f:tag-line('DA', translate($r?when, '-', '/')), f:tag-line('AV', $r?archive), f:tag-line('CN', $r?shelfmark),
      f:tag-line('T2', $r?edition), f:tag-line('PB', $r?publisher), f:tag-line('ET', $r?version), f:tag-line('M3', $r?genre),
      f:tag-line('LA', $r?language), f:tag-line('AB', $r?summary), f:tag-line('UR', $r?url), 'ER  - '"/>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:function>

  <xsl:function name="f:tag-line" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[.] ! ($tag || '  - ' || normalize-space(.))"/>
  </xsl:function>

  <xsl:function name="f:csl" as="xs:string">
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="item" as="map(*)" select="map:merge((
      map { 'id': ($r?key, 'document')[1], 'type': 'manuscript', 'title': $r?title },
      f:people('author', $r?authors), f:people('translator', $r?translators), f:people('editor', $r?editors),
      $r?when[.] ! map { 'issued': map { 'date-parts': [ array { tokenize(., '-')[. castable as xs:integer] ! xs:integer(.) } ] } },
      ('archive', 'version', 'publisher', 'language', 'genre') ! f:entry-of(., $r(.)),
      f:entry-of('archive_location', $r?shelfmark), f:entry-of('container-title', $r?edition), f:entry-of('URL', $r?url),
      f:entry-of('abstract', $r?summary)))"/>
    <xsl:sequence select="serialize([ $item ], map { 'method': 'json', 'indent': true() }) ! replace(., '\\/', '/')"/>
  </xsl:function>

  <xsl:function name="f:people" as="map(*)?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="if (exists($names)) then map { $role: array { $names ! map { 'literal': . } } } else ()"/>
  </xsl:function>

  <xsl:function name="f:entry-of" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[.] ! map { $name: . }"/>
  </xsl:function>
</xsl:stylesheet>
