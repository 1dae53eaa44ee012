namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A piece of the user's code that an audit calls.</summary>
public enum UserCall
{
    /// <summary>No call of the target's code.</summary>
    None,
    /// <summary>The member that makes the target.</summary>
    Create,
    /// <summary>The start of an episode.</summary>
    Reset,
    /// <summary>A step of the dynamics.</summary>
    Step,
    /// <summary>The question whether a state is an end.</summary>
    IsTerminal,
    /// <summary>The observation of a state.</summary>
    Observe,
    /// <summary>The mask of legal actions.</summary>
    Mask,
    /// <summary>The proxy reward.</summary>
    Proxy,
    /// <summary>The true reward.</summary>
    True,
    /// <summary>The user's honest policy.</summary>
    Honest,
    /// <summary>The user's reference policy.</summary>
    Reference,
    /// <summary>What tells states apart: their Equals and GetHashCode.</summary>
    Compare,
    /// <summary>What a state or an action says of itself: its ToString.</summary>
    Show,
    /// <summary>What sets a variable of a state.</summary>
    Set,
    /// <summary>What reads a protected value of a state.</summary>
    Read,
}
