using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Methods that are meant as messages of Unity's engine, and that it does not call: their names or what they take
/// differ from the message's (Unity's manual, "MonoBehaviour": messages are found by name and parameter).
/// </summary>
internal static class Misnamed
{
    private static readonly string[] Moments = ["Enter", "Stay", "Exit"];

    // What each message hands over; null for one that hands over nothing.
    private static readonly Dictionary<string, string?> Messages = Moments
        .SelectMany(moment => new (string Name, string? Given)[]
        {
            ("OnTrigger" + moment, "Collider"), ("OnTrigger" + moment + "2D", "Collider2D"),
            ("OnCollision" + moment, "Collision"), ("OnCollision" + moment + "2D", "Collision2D"),
        })
        .Append(("Update", null)).Append(("FixedUpdate", null)).Append(("LateUpdate", null))
        .ToDictionary(message => message.Item1, message => message.Item2);

    /// <summary>The first pay of each such method, and why nothing calls it.</summary>
    public static IEnumerable<(RewardTerm Pay, string Why)> Of(ClassLedger type, RuleContext context)
    {
        if (type.Type.BaseType is null or { SpecialType: SpecialType.System_Object }) yield break;
        PayingProgram program = PayingProgram.Of(context.Compilation);
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Terms.IsEmpty || method.Method is not { IsOverride: false, IsStatic: false } called) continue;
            if (Why(called) is not { } why) continue;
            if (program.Uses(called.Name).Any() || context.Type.Uses(called.Name).Any()) continue;
            yield return (method.Terms[0], why);
        }
    }

    private static string? Why(IMethodSymbol method)
    {
        if (Messages.TryGetValue(method.Name, out string? given))
        {
            return method.Parameters.Length == 1 && given is not null && method.Parameters[0].Type.Name is var taken
                && taken != given && Messages.Values.Contains(taken)
                ? $"stands in '{method.Name}({taken})', which the engine does not call, for it hands over a {given}"
                : null;
        }

        return Messages.Keys.FirstOrDefault(message => IsSlip(method.Name, message)) is { } meant
            ? $"stands in '{method.Name}', which no code calls: the engine's message is '{meant}'"
            : null;
    }

    // The same but for capitals, or but for one letter.
    private static bool IsSlip(string name, string message)
    {
        if (string.Equals(name, message, StringComparison.OrdinalIgnoreCase)) return true;
        if (!name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        int start = 0, end = 0, shorter = Math.Min(name.Length, message.Length);
        while (start < shorter && name[start] == message[start]) start++;
        while (end < shorter - start && name[name.Length - 1 - end] == message[message.Length - 1 - end]) end++;
        // Without the 2D it is another message.
        return Math.Max(name.Length, message.Length) - start - end == 1;
    }
}
