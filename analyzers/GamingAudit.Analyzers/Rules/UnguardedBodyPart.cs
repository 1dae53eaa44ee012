using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The speed or height of a part of the body is paid whatever the posture.</summary>
internal sealed class UnguardedBodyPart : RewardRule
{
    public const string Id = "GA3017";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Body part paid without a look at the posture",
        "'{0}' pays the movement of '{1}' in any posture: tumbling, sliding or being thrown moves it as "
        + "well as walking",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    private static readonly HashSet<string> Parts =
        ["hip", "hips", "torso", "head", "pelvis", "chest", "trunk", "waist", "spine", "foot", "feet", "leg", "thigh"];

    private static readonly HashSet<string> Posture =
    [
        "up", "upright", "fall", "fallen", "fell", "tilt", "lean", "pitch", "roll", "balance", "balanced", "standing",
        "orientation", "rotation", "angle", "angles", "grounded", "ground", "flipped", "euler", "quaternion",
    ];

    public override void Check(ClassLedger type, RuleContext context)
    {
        var found = new List<(RewardTerm Term, string Part)>();
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.EndsAfter || term.Amount.IsNegative || !term.Guards.IsEmpty) continue;
                if (Movement(term.Value, method) is { } part) found.Add((term, part));
            }
        }

        if (found.Count == 0) return;
        if (context.Type.Identifiers().Any(name => NameWords.Of(name).Any(Posture.Contains))) return;
        foreach ((RewardTerm term, string part) in found)
            context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), part);
    }

    // hips.velocity.z, head.position.y
    private static string? Movement(IOperation value, MethodLedger method) =>
        ValueParts.Of(value, method.Locals).Select(part => ExpressionKey.Of(part.Syntax)).FirstOrDefault(
            key => IsPart(ExpressionKey.Root(key)) && (key.Contains("elocity.") || key.EndsWith("osition.y")));

    private static bool IsPart(string name) => NameWords.Of(name).Any(Parts.Contains);

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.HasEnd || target.State is not { } state || target.Total.All().Any(AsksState)) return;
        if (!state.GetMembers().Any(member => NameWords.Of(member.Name).Any(Posture.Contains))) return;
        foreach (RewardPart part in target.Parts)
        {
            Node? moved = LinearForm.Of(part.Value).Terms.Where(term => term.Factor > 0 && IsMovement(term.Value))
                .Select(term => term.Value).FirstOrDefault();
            if (moved is not null) context.ReportTarget(Rule, part.Site, target, part.Text, moved.Member);
        }

        bool IsMovement(Node read) =>
            read.Kind == NodeKind.Read && read.ReadsSide(Side.After)
            && read.Member.Split('.').SelectMany(NameWords.Of).Any(Parts.Contains)
            && (NameWords.Of(read.Member.Split('.').Last()).Any(word => word is "speed" or "velocity")
                || LinearForm.Of(target.Total).FactorOf(Nodes.Reversed(read)) < 0);
    }

    private static bool AsksState(Node node) => node.Kind == NodeKind.Choice && node.Parts[0].ReadsState;
}
