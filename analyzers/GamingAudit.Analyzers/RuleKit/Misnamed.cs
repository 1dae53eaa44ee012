using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Methods that are meant as messages of an engine, and that it does not call: their names or what they take differ
/// from the message's.
/// </summary>
internal static class Misnamed
{
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
        ImmutableDictionary<string, string> messages = KnownFrameworks.Words.Messages;
        if (messages.TryGetValue(method.Name, out string? given))
        {
            return method.Parameters.Length == 1 && given.Length > 0 && method.Parameters[0].Type.Name is var taken
                && taken != given && messages.Values.Contains(taken)
                ? $"stands in '{method.Name}({taken})', which the engine does not call, for it hands over a {given}"
                : null;
        }

        return messages.Keys.OrderBy(message => message, StringComparer.Ordinal)
            .FirstOrDefault(message => IsSlip(method.Name, message)) is { } meant
            ? $"stands in '{method.Name}', which no code calls: the engine's message is '{meant}'"
            : null;
    }

    // The same but for capitals, or but for one letter.
    private static bool IsSlip(string name, string message)
    {
        if (string.Equals(name, message, StringComparison.OrdinalIgnoreCase)) return true;
        if (!message.StartsWith("On", StringComparison.Ordinal)) return false;
        int start = 0, end = 0, shorter = Math.Min(name.Length, message.Length);
        while (start < shorter && name[start] == message[start]) start++;
        while (end < shorter - start && name[name.Length - 1 - end] == message[message.Length - 1 - end]) end++;
        // Without the 2D it is another message.
        return Math.Max(name.Length, message.Length) - start - end == 1;
    }
}
