using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The speed or height of a part of the body is paid whatever the posture.</summary>
internal sealed class UnguardedBodyPart : RewardRule
{
    public const string Id = "GA3017";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Body part paid without a look at the posture",
        "'{0}' pays the movement of '{1}' in any posture: tumbling, sliding or being thrown moves it as "
        + "well as walking",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        HashSet<string> posture = context.Words(WordLists.Posture);
        var found = new List<(RewardTerm Term, string Part)>();
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.EndsAfter || term.Amount.IsNegative || !term.Guards.IsEmpty) continue;
                if (Movement(term.Value, method, context) is { } part) found.Add((term, part));
            }
        }

        if (found.Count == 0) return;
        if (context.Type.Identifiers().Any(name => NameWords.Of(name).Any(posture.Contains))) return;
        foreach ((RewardTerm term, string part) in found)
            context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), part);
    }

    // hips.velocity.z, head.position.y
    private static string? Movement(IOperation value, MethodLedger method, RuleContext context) =>
        ValueParts.Of(value, method.Locals).Select(part => Places.Of(part.Syntax)).FirstOrDefault(
            place => NameWords.Of(place.Root).Any(context.Words(WordLists.BodyParts).Contains)
                && (KnownFrameworks.Words.Velocities.Any(place.HasMemberOf)
                    || IsHeight(place, context.Words(WordLists.Heights))))?.Text;

    private static bool IsHeight(Place place, HashSet<string> heights) =>
        place.Last is { Name: var name, Suffix.Length: 0 } && heights.Contains(name)
        && KnownFrameworks.Words.Positions.Any(place.HasMemberOf);
}
