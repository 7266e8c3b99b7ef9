<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of the source (TEI Guidelines 11.1): image files and IIIF image services, beside the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:facsimile" as="element()?">
    <xsl:variable name="pictures" as="element()*" select="facsimile//graphic[f:safe(@url)], text//pb[@facs][not(starts-with(@facs, '#'))][f:safe(@facs)]"/>
    <xsl:if test="exists($pictures)">
      <section class="facsimile" aria-labelledby="facsimile" data-pagefind-ignore="">
        <h2 id="facsimile">Facsimile</h2>
        <xsl:for-each select="$pictures">
          <xsl:variable name="url" as="xs:string" select="f:safe((@url, @facs)[1])"/>
          <xsl:variable name="name" as="xs:string" select="f:picture-name(.)"/>
          <figure id="picture.{position()}">
            <a href="{f:iiif($url, 'max')}"><img src="{f:iiif($url, '!1200,1200')}" loading="lazy" alt="Facsimile of {$name}"/></a>
            <figcaption>{f:capital($name)}</figcaption>
          </figure>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:picture-name" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:variable name="surface" as="element()?" select="$picture/ancestor::surface[1]"/>
    <xsl:variable name="break" as="element()?" select="
      ($picture/self::pb, for $id in $surface/@xml:id return root($picture)//pb[@facs = '#' || $id])[1]"/>
    <xsl:sequence select="($break/@n ! ('page ' || .), $surface/@n ! ('page ' || .), $surface/label[1] ! normalize-space(),
      'page ' || (1 + count($picture/preceding::graphic[ancestor::facsimile])))[1]"/>
  </xsl:function>

  <!-- An IIIF image service is asked for a size; any other address is an image as it is. -->
  <xsl:function name="f:iiif" as="xs:string">
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="size" as="xs:string"/>
    <xsl:sequence select="
      if (matches($url, '/info\.json$')) then replace($url, '/info\.json$', '/full/' || $size || '/0/default.jpg')
      else if (matches($url, '/full/[^/]+/0/(default|native|color)\.(jpg|png|webp)$'))
      then replace($url, '/full/[^/]+/0/', '/full/' || $size || '/0/')
      else $url"/>
  </xsl:function>
</xsl:stylesheet>
