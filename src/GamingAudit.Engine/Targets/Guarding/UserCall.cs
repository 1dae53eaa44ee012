namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A piece of the user's code that an audit calls.</summary>
public enum UserCall
{
    None,
    Create,
    Reset,
    Step,
    IsTerminal,
    Observe,
    Mask,
    Proxy,
    True,
    Honest,
    Reference,
}
