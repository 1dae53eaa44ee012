namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// A row of environments, each playing one episode after another. Lanes do not influence one another, and different
/// threads may play different lanes at once.
/// </summary>
internal interface ILanes
{
    /// <summary>How many lanes.</summary>
    int Count { get; }

    /// <summary>Numbers in an observation, the time to go included where it is appended.</summary>
    int ObservationSize { get; }

    /// <summary>What may be done.</summary>
    ActionSpace Actions { get; }

    /// <summary>True where some choices are illegal in some states.</summary>
    bool HasMask { get; }

    /// <summary>The discount factor of the return.</summary>
    double Discount { get; }

    /// <summary>How many agents act in turn in a lane.</summary>
    int Agents => 1;

    /// <summary>Whose turn it is in a lane.</summary>
    int AgentAt(int lane) => 0;

    /// <summary>Starts a lane's first episode.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="observation">Receives <see cref="ObservationSize"/> numbers.</param>
    /// <param name="mask">Receives <see cref="ActionSpace.MaskLength"/> entries; empty where there is no mask.</param>
    void Reset(int lane, Span<float> observation, Span<bool> mask);

    /// <summary>Makes a step, and starts the next episode where this one is over.</summary>
    /// <remarks>
    /// A start that is an end is passed over. A lane that met nothing else says that its episode has ended, at once and
    /// for nothing, and looks again.
    /// </remarks>
    /// <param name="lane">The lane.</param>
    /// <param name="branches">The choice of each branch; empty for a Box.</param>
    /// <param name="values">The number of each dimension, within its bounds; empty unless a Box.</param>
    /// <param name="observation">Receives what is seen next, of the new episode where the old one ended.</param>
    /// <param name="mask">Receives what is legal next.</param>
    /// <param name="final">Receives the last observation of an episode that was truncated.</param>
    LaneStep Step(
        int lane, ReadOnlySpan<int> branches, ReadOnlySpan<float> values,
        Span<float> observation, Span<bool> mask, Span<float> final);

    /// <summary>
    /// Lets others play what there are few of: episodes under way are given up where they hold it, and count as cut.
    /// </summary>
    void Leave()
    {
    }
}
