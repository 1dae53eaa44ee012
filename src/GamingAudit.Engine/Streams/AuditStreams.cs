namespace GamingAudit.Engine.Streams;

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

    /// <summary>Where everything known is looked at again after the verdict.</summary>
    public static ulong Survey(ulong seed) => Of(seed, 6);

    public static ulong TargetedSearch(ulong seed) => Of(seed, 7);

    /// <summary>Fresh, for the bound on what exists.</summary>
    public static ulong Exploitability(ulong seed) => Of(seed, 8);

    public static ulong Behaviour(ulong seed) => Of(seed, 9);

    /// <summary>Fresh, for exploits beside the one that the verdict is about.</summary>
    public static ulong Exploits(ulong seed) => Of(seed, 10);

    public static ulong Attribution(ulong seed) => Of(seed, 11);

    public static ulong Removal(ulong seed) => Of(seed, 12);

    /// <summary>Where it is asked what an observation hides.</summary>
    public static ulong HiddenState(ulong seed) => Of(seed, 14);

    /// <summary>Where the actions of a witness are played as a plan.</summary>
    public static ulong ShownPlan(ulong seed) => Of(seed, 15);

    /// <summary>Where a policy is looked for that earns both rewards.</summary>
    public static ulong JointSearch(ulong seed, int round) => Of(seed, 16, round);

    /// <summary>Where a search goes on from what is known.</summary>
    public static ulong FurtherSearch(ulong seed) => Of(seed, 17);

    private static ulong Of(ulong seed, ulong purpose, int part = 0) =>
        (seed * 0x9E3779B97F4A7C15) ^ (purpose << 56) ^ ((ulong)part << 48);
}
