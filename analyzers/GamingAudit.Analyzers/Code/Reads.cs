using System;

namespace GamingAudit.Analyzers.Code;

/// <summary>What an amount depends on.</summary>
[Flags]
internal enum Reads
{
    /// <summary>Nothing that changes.</summary>
    Nothing = 0,

    /// <summary>State of the environment or of the agent.</summary>
    State = 1,

    /// <summary>The action that the policy chose.</summary>
    Action = 2,

    /// <summary>The time of day, since start-up or since the scene was loaded.</summary>
    Clock = 4,

    /// <summary>A draw that no seed of the environment controls.</summary>
    Random = 8,

    /// <summary>The length of the frame or of the physics step.</summary>
    FrameTime = 16,

    /// <summary>The reward that the agent has had so far.</summary>
    CumulativeReward = 32,
}
