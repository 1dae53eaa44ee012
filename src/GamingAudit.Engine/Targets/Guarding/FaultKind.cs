namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>What is wrong with a target, apart from what its reward pays for.</summary>
public enum FaultKind
{
    /// <summary>The target contradicts itself: no actions, a horizon below 1, a mask without a legal action.</summary>
    Invalid,

    /// <summary>User code threw an exception.</summary>
    Threw,

    /// <summary>A reward is NaN or infinite.</summary>
    NotFinite,

    /// <summary>Two calls with the same arguments gave different answers.</summary>
    Unrepeatable,

    /// <summary>A call did not return in time.</summary>
    DidNotReturn,

    /// <summary>User code brought its process down: a stack overflow, an exit, a native crash.</summary>
    Crashed,
}
