namespace GamingAudit.Engine.Witnesses;

/// <summary>How a strict replay ended.</summary>
public enum ReplayOutcome
{
    /// <summary>Same version, and equal rewards at every step.</summary>
    Reproduced,

    /// <summary>The code has changed since: only a recheck makes sense.</summary>
    OtherVersion,

    /// <summary>Same version but other rewards or states: the target depends on something outside it.</summary>
    Differs,
}
