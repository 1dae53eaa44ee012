namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>Which states count as one place.</summary>
internal interface IPlaces<in TState>
{
    /// <summary>The number of a state's place; thread-safe.</summary>
    ulong Of(TState state);
}
