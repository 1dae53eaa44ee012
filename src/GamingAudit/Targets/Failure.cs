namespace GamingAudit;

/// <summary>The ways in which an agent that does well by its reward fails its designer.</summary>
public enum Failure
{
    /// <summary>Nothing is said of it.</summary>
    Unknown,

    /// <summary>None: what the proxy pays best is what is wanted, in training and after the declared shifts.</summary>
    None,

    /// <summary>Specification gaming: the proxy's optimum itself is bad.</summary>
    Hacking,

    /// <summary>
    /// An estimate of the true reward is optimised past where it holds: the true return rises with the proxy, peaks,
    /// and falls.
    /// </summary>
    OverOptimisation,

    /// <summary>
    /// The reward is right and training sound; what was learned is something else, which a shift shows.
    /// </summary>
    Misgeneralisation,

    /// <summary>Learning this task undoes an earlier one.</summary>
    Forgetting,

    /// <summary>The agent writes what it may not: its reward, or what a sensor shows.</summary>
    Tampering,
}
