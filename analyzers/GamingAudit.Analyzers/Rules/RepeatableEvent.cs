using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An event is paid each time, and undoing it costs less than it pays.</summary>
internal sealed class RepeatableEvent : RewardRule
{
    public const string Id = "GA3007";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Event paid again and again",
        "'{0}' pays {1} each time, and undoing it {2}: an agent that does and undoes it is paid for ever{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // Contacts that an agent can make and break as it likes: what stays where it is and is no end.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.EndsAfter || term.Consumed || !term.Amount.IsPositive || term.Kind.IsGroup()) continue;
                if (!term.Receiver.IsSelf || !method.IsComplete) continue;
                if (method.Callers.Prepend(method).Any(one => BodyUse.ChangesWhatItTouches(one, context.Type))
                    || HasLatch(term)) continue;
                if (term.Guards.IsEmpty) continue;
                if (OutcomeWords.Of(term, context) is not null) continue;
                if (BodyUse.Refunds(type, term)) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), term.Amount.ToString(),
                    "costs nothing", string.Empty);
            }
        }
    }

    // if (!touched), if (index == next): something that the code keeps.
    private static bool HasLatch(RewardTerm term) => term.Guards.Any(
        fact => fact.Aspect != Fact.Component && !IsIdentity(fact));

    // What kind of thing it is: other.tag, or the own tag.
    private static bool IsIdentity(Fact fact) =>
        fact.Aspect.Length == 0 && fact.Subject.Last is { Suffix.Length: 0, Name: var name }
        && KnownFrameworks.Words.Identities.Contains(name)
        && (fact.Subject.Parts.Length > 1 || KnownFrameworks.Words.TagTests.ContainsValue(name));
}
