namespace GamingAudit.Analyzers.Frameworks;

/// <summary>What a call does to the reward of the decision at hand or to the episode.</summary>
internal enum CallKind
{
    /// <summary>Adds to the reward since the last decision.</summary>
    Add,

    /// <summary>Replaces the reward since the last decision.</summary>
    Set,

    /// <summary>Adds to the reward of a group of agents.</summary>
    AddGroup,

    /// <summary>Replaces the reward of a group of agents.</summary>
    SetGroup,

    /// <summary>Changes the sum that the method returns as the reward.</summary>
    Part,

    /// <summary>The method's result is the reward.</summary>
    Return,

    /// <summary>Ends the episode before the call returns: a true terminal.</summary>
    End,

    /// <summary>Asks for the episode to end later, at the next decision.</summary>
    EndLater,

    /// <summary>Ends the episode as interrupted: a truncation, which a learner bootstraps.</summary>
    Interrupt,

    /// <summary>Ends the episode of a group of agents.</summary>
    EndGroup,

    /// <summary>Ends the episode of a group of agents as interrupted: a truncation.</summary>
    InterruptGroup,
}
