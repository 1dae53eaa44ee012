namespace GamingAudit.Testing.Properties;

/// <summary>The check of one property, for targets of any types.</summary>
internal abstract class PropertyCheck
{
    public abstract string Name { get; }

    public abstract PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
        where TState : notnull;
}
