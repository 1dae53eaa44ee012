namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>The words for a piece of user code.</summary>
internal static class UserCallText
{
    /// <summary>How a sentence names it, at its beginning.</summary>
    public static string Title(this UserCall call) => call switch
    {
        UserCall.Create => "The target's declaration",
        UserCall.Proxy => "The proxy reward",
        UserCall.True => "The true reward",
        UserCall.Mask => "The action mask",
        UserCall.Honest => "The honest policy",
        UserCall.Reference => "The reference policy",
        UserCall.Compare => "The state's Equals or GetHashCode",
        UserCall.Show => "The ToString of a state or an action",
        UserCall.Set => "What sets",
        UserCall.Read => "What reads",
        UserCall.None => "The target",
        _ => $"The environment's {call}",
    };
}
