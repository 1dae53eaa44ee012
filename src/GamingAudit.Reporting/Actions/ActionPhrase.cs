namespace GamingAudit.Reporting.Actions;

/// <summary>A block of actions and how many times in a row it is taken.</summary>
internal sealed record ActionPhrase(IReadOnlyList<string> Block, int Times)
{
    /// <summary>"Up", "Up, Left" or "repeat (Right, Left) 49 times".</summary>
    public override string ToString()
    {
        string actions = string.Join(", ", Block);
        if (Times == 1) return actions;
        return Block.Count == 1 ? $"repeat {actions} {Times} times" : $"repeat ({actions}) {Times} times";
    }
}
