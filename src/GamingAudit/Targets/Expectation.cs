namespace GamingAudit;

/// <summary>What an author says of a target, for a benchmark to compare with; an audit does not look.</summary>
public enum Expectation
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>The proxy is known to be gamed.</summary>
    Hack,

    /// <summary>The proxy is known to be well specified: a finding would be a false alarm.</summary>
    Control,
}
