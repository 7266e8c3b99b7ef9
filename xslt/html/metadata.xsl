<?xml version="1.0" encoding="UTF-8"?>
<!-- What a page says of its document to machines: Highwire, Dublin Core, Open Graph, schema.org. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:metadata" as="element()*">
    <xsl:param name="reference" as="map(*)?"/>
    <xsl:for-each select="self::*[exists($reference)]">
      <xsl:variable name="r" as="map(*)" select="$reference"/>
      <xsl:sequence select="f:meta('description', ($r?summary, $r?title)[1])"/>
      <xsl:if test="$r?url"><link rel="canonical" href="{$r?url}"/></xsl:if>
      <xsl:sequence select="f:highwire($r), f:dublin-core($r), f:open-graph($r)"/>
      <xsl:for-each select="$f:settings?downloads ! map:keys(.)">
        <link rel="alternate" href="{f:link($f:settings?downloads(.))}" title="{.}"
          type="{(map { 'TEI': 'application/tei+xml', 'PDF': 'application/pdf' }(.), 'text/plain')[1]}"/>
      </xsl:for-each>
      <script type="application/ld+json"><xsl:sequence select="f:json-ld(., $r)"/></script>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:meta" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:highwire" as="element()*">
    <xsl:param name="r" as="map(*)"/>
    <xsl:sequence select="
      f:meta('citation_title', $r?title), f:meta('citation_author', $r?authors), f:meta('citation_translator', $r?translators),
      f:meta('citation_editor', $r?editors), f:meta('citation_publication_date', translate($r?when, '-', '/')),
      f:meta('citation_inbook_title', $r?edition), f:meta('citation_publisher', $r?publisher), f:meta('citation_language', $r?language),
      f:meta('citation_public_url', $r?url), f:meta('citation_fulltext_html_url', $r?url),
      f:meta('citation_pdf_url', $f:settings?downloads ! .('PDF') ! f:absolute(.)), f:meta('citation_technical_report_number', $r?shelfmark)"/>
  </xsl:function>

  <xsl:function name="f:absolute" as="xs:string?">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="f:setting('url') ! (. || '/' || $path)"/>
  </xsl:function>

  <xsl:function name="f:dublin-core" as="element()*">
    <xsl:param name="r" as="map(*)"/>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:sequence select="
      f:meta('DC.title', $r?title), f:meta('DC.creator', $r?authors), f:meta('DC.contributor', ($r?translators, $r?editors)),
      f:meta('DC.date', $r?when), f:meta('DC.language', $r?language), f:meta('DC.source', $r?source), f:meta('DC.type', $r?genre),
      f:meta('DC.publisher', $r?publisher), f:meta('DC.identifier', $r?url), f:meta('DC.isPartOf', $r?edition),
      f:meta('DC.rights', (f:setting('licence_url'), f:setting('licence'))[1])"/>
  </xsl:function>

  <xsl:function name="f:open-graph" as="element()*">
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="facts" as="map(*)" select="map {
      'og:type': 'article', 'og:title': $r?title, 'og:site_name': $r?edition, 'og:url': $r?url, 'og:description': $r?summary }"/>
    <xsl:for-each select="map:keys($facts)[exists($facts(.))]">
      <xsl:sort select="."/>
      <meta property="{.}" content="{$facts(.)}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- schema.org: an item of an archive, a message where it was sent; a part of this edition. -->
  <xsl:function name="f:json-ld" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="sent" as="element()*" select="$tei/teiHeader/profileDesc/correspDesc/correspAction"/>
    <xsl:variable name="kind" as="xs:string" select="if ($sent) then 'Message' else 'Manuscript'"/>
    <xsl:variable name="item" as="map(*)" select="map:merge((
      map { '@context': 'https://schema.org', '@type': array { 'ArchiveComponent', $kind }, 'name': $r?title },
      f:entry-of('@id', $r?url), f:entry-of('url', $r?url), f:entry-of('dateCreated', $r?when), f:entry-of('inLanguage', $r?language),
      f:entry-of('abstract', $r?summary), f:entry-of('genre', $r?genre), f:entry-of('itemLocation', $r?shelfmark),
      f:agents('author', 'Person', $r?authors), f:agents('translator', 'Person', $r?translators),
      f:agents('sender', 'Organization', $sent[@type = 'sent']/(name | persName | orgName) ! normalize-space()),
      f:agents('recipient', 'Organization', $sent[@type = 'received']/(name | persName | orgName) ! normalize-space()),
      f:agents('holdingArchive', 'ArchiveOrganization', $r?archive), f:agents('publisher', 'Organization', $r?publisher),
      f:entry-of('license', f:setting('licence_url')),
      $tei/teiHeader/fileDesc/publicationStmt/idno[@type = 'URL'][1] ! map { 'isBasedOn': normalize-space() },
      map { 'isPartOf': map:merge((map { '@type': 'Collection', 'name': $r?edition }, f:entry-of('url', f:setting('url')),
        f:entry-of('version', $r?version), f:agents('editor', 'Person', $r?editors))) }))"/>
    <xsl:sequence select="serialize($item, map { 'method': 'json' }) ! replace(., '\\/', '/') ! replace(., '&lt;', '\\u003c')"/>
  </xsl:function>

  <xsl:function name="f:agents" as="map(*)?">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:if test="exists($names)">
      <xsl:sequence select="map { $property: array { $names ! map { '@type': $kind, 'name': . } } }"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
