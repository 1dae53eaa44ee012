namespace GamingAudit;

/// <summary>A reward: a pure function of one transition, the same at every call and finite.</summary>
public delegate double Reward<TState, TAction>(Transition<TState, TAction> step);

/// <summary>A reward that lists its terms by name, so that a finding can say which of them paid for it.</summary>
public delegate void RewardTerms<TState, TAction>(Transition<TState, TAction> step, ref RewardSum sum);

/// <summary>How an agent acts.</summary>
/// <param name="state">The state it is in.</param>
/// <param name="stepsLeft">Steps until the horizon, this one included: 1 at the last step.</param>
/// <param name="chance">The policy's own randomness, apart from that of the dynamics.</param>
public delegate TAction Policy<in TState, out TAction>(TState state, int stepsLeft, Chance chance);

/// <summary>Which actions are legal in a state.</summary>
/// <param name="state">A state that is not terminal.</param>
/// <param name="legal">
/// <see cref="ActionSpace.MaskLength"/> entries, branch after branch, all true when called: clear the illegal ones and
/// leave at least one in every branch.
/// </param>
public delegate void ActionMask<in TState>(TState state, Span<bool> legal);
