namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Questions about a <see cref="CallKind"/>.</summary>
internal static class CallKinds
{
    public static bool Pays(this CallKind kind) => kind <= CallKind.Return;

    public static bool Replaces(this CallKind kind) => kind is CallKind.Set or CallKind.SetGroup;

    /// <summary>Whether the episode is over when the call returns.</summary>
    public static bool EndsNow(this CallKind kind) => kind is CallKind.End or CallKind.EndGroup || kind.Interrupts();

    /// <summary>Whether the call ends an episode without saying that it is over for good.</summary>
    public static bool Interrupts(this CallKind kind) => kind is CallKind.Interrupt or CallKind.InterruptGroup;

    /// <summary>Whether the call ends the episode of all agents of a group.</summary>
    public static bool EndsGroup(this CallKind kind) => kind is CallKind.EndGroup or CallKind.InterruptGroup;

    /// <summary>Whether the call concerns a group of agents: its reward is a ledger of its own.</summary>
    public static bool IsGroup(this CallKind kind) =>
        kind is CallKind.AddGroup or CallKind.SetGroup || kind.EndsGroup();
}
