namespace GamingAudit.Engine.Verdicts;

/// <summary>What an audit says of a reward.</summary>
public enum Verdict
{
    /// <summary>The proxy prefers a bad policy to the honest one.</summary>
    Gamed,

    /// <summary>The proxy pays a bad policy as much as the honest one: training may end in either.</summary>
    Tied,

    /// <summary>The policy that the proxy pays best is not bad.</summary>
    Sound,

    /// <summary>None of the others could be established.</summary>
    NotMeasurable,
}
