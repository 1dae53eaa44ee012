namespace GamingAudit.Analyzers.Frameworks;

/// <summary>When a method runs.</summary>
internal enum Trigger
{
    /// <summary>Somebody calls it: a helper, an event handler, a lambda.</summary>
    Unknown,

    /// <summary>Once a decision or a physics step.</summary>
    Step,

    /// <summary>Once a rendered frame: how often a second depends on the machine.</summary>
    Frame,

    /// <summary>When a contact begins.</summary>
    Enter,

    /// <summary>At each physics step of a contact.</summary>
    Stay,

    /// <summary>When a contact ends.</summary>
    Exit,

    /// <summary>At the start of an episode.</summary>
    EpisodeBegin,

    /// <summary>While the agent collects what it observes.</summary>
    Observation,

    /// <summary>While a person or a script acts for the policy.</summary>
    Heuristic,
}
