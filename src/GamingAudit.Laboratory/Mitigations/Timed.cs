namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A state with the steps that are left of its episode, so that a reward can depend on both.</summary>
internal readonly record struct Timed<TState>(TState State, int StepsLeft);
