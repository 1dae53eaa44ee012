namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>What a state is told apart by: so many numbers.</summary>
internal interface ICoordinates<in TState>
{
    /// <summary>How many numbers there are.</summary>
    int Count { get; }

    /// <summary>Fills them; thread-safe.</summary>
    void Read(TState state, Span<double> values);

    /// <summary>True for one that may take values between those that were met.</summary>
    bool IsNumber(int index);
}
