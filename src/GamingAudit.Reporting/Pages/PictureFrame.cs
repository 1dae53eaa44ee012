using GamingAudit.Output.Html;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>Lines and numbers behind what a picture shows.</summary>
internal static class PictureFrame
{
    public static IEnumerable<Html> Horizontals(Scale y, int left, int right) => y.Ticks().Select(tick =>
    {
        string at = y.At(tick);
        return Html.Of($"""
            <line class="grid" x1="{left}" x2="{right}" y1="{at}" y2="{at}"/>
            <text class="tick" x="{left - 6}" y="{at}" dy="4" text-anchor="end">{NumberText.Of(tick)}</text>
            """);
    });

    public static IEnumerable<Html> Verticals(Scale x, int top, int bottom) => x.Ticks().Select(tick =>
    {
        string at = x.At(tick);
        return Html.Of($"""
            <line class="grid" x1="{at}" x2="{at}" y1="{top}" y2="{bottom}"/>
            <text class="tick" x="{at}" y="{bottom + 16}" text-anchor="middle">{NumberText.Of(tick)}</text>
            """);
    });
}
