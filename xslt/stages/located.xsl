<?xml version="1.0" encoding="UTF-8"?>
<!--
  An apparatus that stands apart from its text (TEI Guidelines 12.2.1, 12.2.2): by the two ends of the lemma, or by the
  number of a line and the lemma's words. The words that an entry speaks of are put into v:place, so that they are shown
  like a place of parallel segmentation; the entry itself stays where it stands.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:locate" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:function name="f:located" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="entries" as="element(app)*" select="$document//app[@from or @loc][not(parent::listApp/@type = 'structure')]"/>
    <xsl:choose>
      <xsl:when test="empty($entries)"><xsl:sequence select="$document"/></xsl:when>
      <xsl:otherwise>
        <xsl:document>
          <xsl:apply-templates select="$document" mode="m:locate">
            <xsl:with-param name="found" tunnel="yes" select="map { 'words': f:by-words($entries[not(@from)]), 'pieces': f:crossing($entries[@from]) }"/>
          </xsl:apply-templates>
        </xsl:document>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:key name="entry-from" match="app[@from][not(parent::listApp/@type = 'structure')]" use="replace(@from, '^.*#', '')"/>
  <xsl:key name="located" match="app[@v:at]" use="@v:at"/>
  <xsl:key name="numbered" match="*[@n][ancestor::text]" use="@n"/>

  <xsl:template match="app[@from or @loc][not(parent::listApp/@type = 'structure')]" mode="m:locate" as="element()">
    <xsl:copy>
      <xsl:attribute name="v:at" select="generate-id()"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- By the ends of the lemma: an element is a lemma as a whole. -->
  <xsl:template match="*[@xml:id][node()][key('entry-from', @xml:id)]" mode="m:locate" as="element()" priority="1">
    <xsl:param name="found" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:variable name="entries" as="element(app)*" select="key('entry-from', @xml:id)[not(@to) or @to = @from]"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:variable name="content" as="node()*"><xsl:sequence select="f:with-ranges(node(), $found)"/></xsl:variable>
      <xsl:sequence select="fold-left($entries, $content, f:in-place#2)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="f:in-place" as="element()">
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="entry" as="element(app)"/>
    <v:place app="{generate-id($entry)}"><xsl:sequence select="$content"/></v:place>
  </xsl:function>

  <!-- Two anchors, or an anchor and the entry itself, in one parent: all between them. -->
  <xsl:template match="*[*[@xml:id][key('entry-from', @xml:id)]][not(@xml:id and key('entry-from', @xml:id))]" mode="m:locate" as="element()">
    <xsl:param name="found" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:sequence select="f:with-ranges(node(), $found)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="f:with-ranges" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="found" as="map(xs:string, map(*))"/>
    <xsl:variable name="start" as="element()?" select="$nodes[self::*][exists(f:range(., $nodes))][1]"/>
    <xsl:choose>
      <xsl:when test="empty($start)"><xsl:sequence select="f:copied($nodes, $found)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="entry" as="element(app)" select="f:range($start, $nodes)"/>
        <xsl:variable name="end" as="element()" select="f:end($entry)"/>
        <!-- An element that is an end belongs to the lemma; an anchor has no words, an entry only its own. -->
        <xsl:sequence select="f:copied($nodes[. &lt;&lt; $start] | $start[not(node())], $found)"/>
        <v:place app="{generate-id($entry)}">
          <xsl:sequence select="f:with-ranges($nodes[. &gt;&gt; $start][. &lt;&lt; $end] | $start[node()] | $end[node()][not(self::app)], $found)"/>
        </v:place>
        <xsl:sequence select="f:with-ranges($nodes[. &gt;&gt; $end] | $end[self::app or not(node())], $found)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:copied" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="found" as="map(xs:string, map(*))"/>
    <xsl:apply-templates select="$nodes" mode="m:locate"><xsl:with-param name="found" select="$found" tunnel="yes"/></xsl:apply-templates>
  </xsl:function>

  <!-- The entry whose lemma begins with an element and ends among some nodes, the longest first. -->
  <xsl:function name="f:range" as="element(app)?">
    <xsl:param name="start" as="element()"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="found" as="element(app)*" select="
      $start/@xml:id ! key('entry-from', ., root($start))[not(f:crosses(.))][f:end(.)[. >> $start][some $node in $nodes satisfies $node is .]]"/>
    <xsl:sequence select="sort($found, (), function($each) { -count($start/following-sibling::node()[. &lt;&lt; f:end($each)]) })[1]"/>
  </xsl:function>

  <xsl:function name="f:end" as="element()?">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:sequence select="if ($entry/@to) then key('id', replace($entry/@to, '^.*#', ''), root($entry))[1] else $entry"/>
  </xsl:function>

  <!-- A lemma that crosses the bounds of an element or of another lemma is taken piece by piece: its reading stands
       for the first piece, and nothing for the others. -->
  <xsl:function name="f:crosses" as="xs:boolean" cache="yes">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:variable name="start" as="element()?" select="key('id', replace($entry/@from, '^.*#', ''), root($entry))[1]"/>
    <xsl:variable name="end" as="element()?" select="f:end($entry)[. >> $start]"/>
    <xsl:sequence select="
      exists($start[not(node())]) and exists($end) and (not($start/.. is $end/..)
        or (some $other in $start/../*[@xml:id] ! key('entry-from', @xml:id)[not(. is $entry)],
              $from in key('id', replace($other/@from, '^.*#', ''), root($entry))[1], $to in f:end($other)
            satisfies ($from >> $start and $from &lt;&lt; $end and $to >> $end) or ($from &lt;&lt; $start and $to >> $start and $to &lt;&lt; $end)))"/>
  </xsl:function>

  <xsl:function name="f:crossing" as="map(xs:string, element()*)">
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:variable name="found" as="map(*)*">
      <xsl:for-each select="$entries[f:crosses(.)]">
        <xsl:variable name="entry" as="element(app)" select="."/>
        <xsl:variable name="end" as="element()" select="f:end(.)"/>
        <xsl:variable name="texts" as="text()*" select="
          key('id', replace(@from, '^.*#', ''))[1]/following::text()[. &lt;&lt; $end][normalize-space()][not(ancestor::app)]"/>
        <xsl:for-each select="$texts">
          <xsl:variable name="piece" as="element()">
            <v:place app="{generate-id($entry)}">
              <xsl:attribute name="{if (position() eq 1) then 'words' else 'more'}" select="f:joined($texts)"/>
            </v:place>
          </xsl:variable>
          <xsl:sequence select="map { generate-id(): $piece }"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map:merge($found, map { 'duplicates': 'combine' })"/>
  </xsl:function>

  <!-- Words of different blocks are apart. -->
  <xsl:function name="f:joined" as="xs:string">
    <xsl:param name="texts" as="text()*"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:for-each-group select="$texts" group-adjacent="generate-id(ancestor::*[f:is-always-block(.)][1])">
        <xsl:sequence select="string-join(current-group())"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($words, ' '))"/>
  </xsl:function>

  <xsl:function name="f:piece" as="element()">
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="piece" as="element()"/>
    <v:place><xsl:sequence select="$piece/@*, $content"/></v:place>
  </xsl:function>

  <!-- By a number and words: the text in which the lemma's words stand, with its entries. -->
  <xsl:function name="f:by-words" as="map(xs:string, element(app)*)">
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:variable name="found" as="map(*)*">
      <xsl:for-each select="$entries[normalize-space(lem[1])]">
        <xsl:variable name="words" as="xs:string" select="f:pattern(lem[1])"/>
        <xsl:variable name="text" as="text()?" select="f:texts-at(.)[matches(., $words, 's')][1]"/>
        <xsl:if test="$text"><xsl:sequence select="map { generate-id($text): . }"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map:merge($found, map { 'duplicates': 'combine' })"/>
  </xsl:function>

  <!-- The text of a numbered line: "12", or "2.12" for the line 12 of the part 2. -->
  <xsl:function name="f:texts-at" as="text()*">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:variable name="steps" as="xs:string*" select="tokenize($entry/@loc, '[.,:\s]+')[. ne '']"/>
    <xsl:variable name="lines" as="element()*" select="
      (key('numbered', normalize-space($entry/@loc), root($entry)), key('numbered', $steps[last()], root($entry))
        [every $step in $steps[position() lt last()] satisfies ancestor::*/@n = $step])[not(ancestor-or-self::app)]"/>
    <xsl:for-each select="$lines[1]">
      <xsl:variable name="next" as="element()?" select="self::lb/following::lb[1]"/>
      <xsl:sequence select="if (self::lb) then following::text()[not($next) or . &lt;&lt; $next][ancestor::text][not(ancestor::app)] else .//text()[not(ancestor::app)]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A lemma's words as a whole, whatever the space between them; "from … to" is all between. -->
  <xsl:function name="f:pattern" as="xs:string">
    <xsl:param name="lemma" as="element(lem)"/>
    <xsl:variable name="escaped" as="xs:string" select="replace(normalize-space($lemma), '([\\.\[\]{}()*+?^$|\-])', '\\$1')"/>
    <xsl:sequence select="'(^|\W)(' || (replace($escaped, '\s*(…|\\\.\\\.\\\.)\s*', '.*?') => replace(' ', '\\s+')) || ')(\W|$)'"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:locate" as="node()*">
    <xsl:param name="found" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:variable name="entries" as="element(app)*" select="$found?words(generate-id())"/>
    <xsl:variable name="pieces" as="element()*" select="$found?pieces(generate-id())"/>
    <xsl:variable name="content" as="node()*"><xsl:sequence select="if (exists($entries)) then f:cut(string(), $entries) else ."/></xsl:variable>
    <xsl:sequence select="fold-left($pieces, $content, f:piece#2)"/>
  </xsl:template>

  <!-- Each entry in turn takes the first words that are its own; what lies before and after goes to the others. -->
  <xsl:function name="f:cut" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:variable name="entry" as="element(app)?" select="head($entries)"/>
    <xsl:variable name="parts" as="element()*" select="$entry ! analyze-string($text, f:pattern(lem[1]), 's')/*"/>
    <xsl:variable name="hit" as="element()?" select="$parts[local-name() eq 'match'][1]"/>
    <xsl:choose>
      <xsl:when test="empty($entry)"><xsl:value-of select="$text"/></xsl:when>
      <xsl:when test="empty($hit)"><xsl:sequence select="f:cut($text, tail($entries))"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="group" as="element()*" select="$hit/*"/>
        <xsl:variable name="lemma" as="element()" select="$group[@nr = '2']"/>
        <xsl:sequence select="f:cut(string-join(($hit/preceding-sibling::*, $lemma/preceding-sibling::node())), tail($entries))"/>
        <v:place app="{generate-id($entry)}"><xsl:value-of select="$lemma"/></v:place>
        <xsl:sequence select="f:cut(string-join(($lemma/following-sibling::node(), $hit/following-sibling::*)), tail($entries))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
