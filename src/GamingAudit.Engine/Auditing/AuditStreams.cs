namespace GamingAudit.Engine.Auditing;

/// <summary>The streams of an audit: each purpose draws from its own, so that none can leak into another.</summary>
internal static class AuditStreams
{
    public static ulong Search(ulong seed, int round) => Of(seed, 1, round);

    public static ulong HonestSearch(ulong seed, int round) => Of(seed, 2, round);

    public static ulong TieSearch(ulong seed) => Of(seed, 3);

    /// <summary>Where candidates are compared to choose among them.</summary>
    public static ulong Selection(ulong seed) => Of(seed, 4);

    /// <summary>Fresh: nothing was chosen by looking at it. Each attempt to confirm has streams of its own.</summary>
    public static ulong Confirmation(ulong seed, int attempt = 0) => Of(seed, 5, attempt);

    private static ulong Of(ulong seed, ulong purpose, int part = 0) =>
        (seed * 0x9E3779B97F4A7C15) ^ (purpose << 56) ^ ((ulong)part << 48);
}
