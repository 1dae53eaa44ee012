namespace GamingAudit.Laboratory.Documents;

/// <summary>How a series is drawn.</summary>
internal enum SeriesStyle
{
    /// <summary>A line through the points.</summary>
    Line,

    /// <summary>A broken line through the points.</summary>
    Dashed,

    /// <summary>A dot at each point.</summary>
    Dots,
}
