namespace GamingAudit.Engine.Exact;

/// <summary>What keeps a target from being solved exactly.</summary>
internal enum ExactObstacle
{
    /// <summary>A black box: its states cannot be kept and compared.</summary>
    HiddenStates,

    /// <summary>The actions are a Box, or more than the solver numbers.</summary>
    UncountableActions,

    /// <summary>The dynamics draw a continuous number.</summary>
    ContinuousDraw,

    /// <summary>More states than the cap.</summary>
    TooManyStates,

    /// <summary>More bytes than the cap.</summary>
    TooMuchMemory,

    /// <summary>More environment steps than the cap.</summary>
    TooManySteps,

    /// <summary>The cap on seconds.</summary>
    Time,
}
