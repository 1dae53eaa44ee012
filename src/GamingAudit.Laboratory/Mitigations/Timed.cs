namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A state with the steps that are left of its episode, so that a reward can depend on both.</summary>
/// <param name="State">The target's own state.</param>
/// <param name="StepsLeft">Steps left.</param>
/// <param name="Slip">How often this episode takes another action than the chosen one.</param>
/// <param name="Look">The draw of the noise with which it is seen.</param>
internal readonly record struct Timed<TState>(TState State, int StepsLeft, double Slip = 0, int Look = 0);
