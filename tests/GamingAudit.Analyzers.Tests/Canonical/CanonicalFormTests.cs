using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Canonical;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Tests.Canonical;

/// <summary>What the one form makes of code, what it leaves, and where a place of it was written.</summary>
public sealed partial class CanonicalFormTests
{
    [Theory]
    [InlineData(
        "void Step() { bool near = d < 1; if (near) AddReward(1); }", "void Step() { if (d < 1) AddReward(1); }")]
    [InlineData("void Step() { float paid = d * 2; AddReward(paid); }", "void Step() { AddReward(d * 2); }")]
    [InlineData(
        "void Step() { if (IsNear()) AddReward(1); } bool IsNear() => d < 1;",
        "void Step() { if (d < 1) AddReward(1); } bool IsNear() => d < 1;")]
    [InlineData(
        "void Step() { if (!IsNear) AddReward(1); } bool IsNear { get { return d < 1; } }",
        "void Step() { if (d >= 1) AddReward(1); } bool IsNear { get { return d < 1; } }")]
    [InlineData(
        "void Step() { if (d > 1) return; AddReward(1); }", "void Step() { if (d <= 1) { AddReward(1); } }")]
    [InlineData(
        "void Step() { if (!(d < 1)) AddReward(2); else AddReward(1); }",
        "void Step() { if (d < 1) AddReward(1); else AddReward(2); }")]
    [InlineData(
        "void Step() { if (d < 1) { if (a || b) AddReward(1); } }",
        "void Step() { if (d < 1 && (a || b)) AddReward(1); }")]
    [InlineData("void Step() { Win(); } void Win() { AddReward(1); EndEpisode(); }",
        "void Step() { AddReward(1); EndEpisode(); }")]
    [InlineData("void Step() { Take(-1f); } void Take(float by) { AddReward(-by); }",
        "void Step() { AddReward(-(-1f)); }")]
    [InlineData(
        "void Step() { Outer(2); } void Outer(float x) { Inner(x * 3); } void Inner(float y) => AddReward(y);",
        "void Step() { AddReward(2 * 3); }")]
    [InlineData(
        "void Step() { bool isNew = seen.Add(d); if (isNew) AddReward(1); }",
        "void Step() { if (seen.Add(d)) AddReward(1); }")]
    [InlineData(
        "void Step() { Outer(); } void Outer() { AddReward(1); Inner(); } void Inner() { EndEpisode(); }",
        "void Step() { AddReward(1); EndEpisode(); }")]
    [InlineData(
        "void Step() { bool fine = a ? b : c; if (fine && d) AddReward(1); }",
        "void Step() { if ((a ? b : c) && d) AddReward(1); }")]
    [InlineData(
        "void Step() { if (!(a || b) || d > 1) return; AddReward(1); }",
        "void Step() { if ((a || b) && d <= 1) { AddReward(1); } }")]
    public void Undoes(string members, string expected) => Assert.Equal(Spaced(expected), Form(members));

    [Theory]
    // What was tested may have changed.
    [InlineData("void Step() { bool near = d < 1; d = 3; if (near) AddReward(1); }")]
    [InlineData("void Step() { bool near = d < 1; Move(); if (near) AddReward(1); } void Move() { d += 1; }")]
    [InlineData("void Step() { bool near = d < 1; EndEpisode(); if (near) AddReward(1); }")]
    [InlineData("void Step() { bool near = d < 1; while (c) { if (near) AddReward(1); } }")]
    [InlineData("void Step() { bool isNew = seen.Add(d); Look(seen); if (isNew) AddReward(1); }")]
    // A name would mean another thing.
    [InlineData("void Step() { float d = 2; if (IsNear()) AddReward(1); } bool IsNear() => d < 1;")]
    [InlineData("void Step() { int n = 2; Pay(); Use(n); } void Pay() { int n = 1; n++; AddReward(n); }")]
    // An argument would be asked for twice.
    [InlineData("void Step() { Pay(Next()); } void Pay(float x) { AddReward(x); AddReward(x); }")]
    [InlineData("void Step() { Pay(d); } void Pay(float x) { d = 0; AddReward(x); }")]
    [InlineData("void Step() { Pay(Next()); } void Pay(float x) { Move(); AddReward(x); }")]
    [InlineData("void Step() { if (a == !(b == c)) AddReward(1); }")]
    // Somebody else may mean another.
    [InlineData("void Step() { Pay(); } protected virtual void Pay() { AddReward(1); }")]
    [InlineData("void Step() { Pay(1); } void Pay(int x) { AddReward(x); } void Pay(float x) { AddReward(x); }")]
    [InlineData("void Step() { Pay(); } void Pay() { AddReward(1); if (c) Pay(); }")]
    [InlineData("void Step() { Pay(); } void Pay() {\n#if EASY\nAddReward(1);\n#endif\n}")]
    // An agent that is switched off takes no step, and what is there at all says nothing.
    [InlineData("void Step() { if (!isActiveAndEnabled) return; AddReward(1); }")]
    [InlineData("void Step() { if (target == null) return; AddReward(1); }")]
    // What does not parse means nothing yet.
    [InlineData("void Step() { bool near = d < 1; if (near) AddReward(1; }")]
    // What pays nothing is nobody's business.
    [InlineData("void Step() { bool near = d < 1; if (near) Shout(); }")]
    public void Leaves(string members) => Assert.False(CanonicalForm.Of(Tree(members)).IsOther);

    /// <summary>What others may call stays beside what stands for its calls.</summary>
    [Fact]
    public void Keeps_what_others_may_call() => Assert.Equal(
        Spaced("void Step() { AddReward(1); } public void Win() { AddReward(1); }"),
        Form("void Step() { Win(); } public void Win() { AddReward(1); }"));

    [Theory]
    [InlineData("void Step() { Win(); } void Win() { AddReward(1); }", "AddReward(1)", "Win()")]
    [InlineData("void Step() { Give(1); } void Give(float x) { AddReward(x); }", "Give(1)", "AddReward(x)")]
    [InlineData("void Step() { if (d > 1) return; AddReward(1); }", "AddReward(1)")]
    public void Knows_where_a_pay_was_written(string members, params string[] places)
    {
        CanonicalForm form = CanonicalForm.Of(Tree(members));
        CancellationToken cancel = TestContext.Current.CancellationToken;
        InvocationExpressionSyntax pay = form.Tree.GetRoot(cancel).DescendantNodes()
            .OfType<InvocationExpressionSyntax>().First();
        Assert.Equal(places, form.Written(pay.Span).Select(
            place => place.SourceTree!.GetText(cancel).ToString(place.SourceSpan)));
    }

    private static string Form(string members) => Spaced(
        CanonicalForm.Of(Tree(members)).Tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single()
            .Members.ToFullString());

    private static SyntaxTree Tree(string members) =>
        CSharpSyntaxTree.ParseText($"class Runner : Agent {{ {members} }}", path: "Runner.cs");

    // Blanks and lines are no matter.
    private static string Spaced(string code) => Blanks().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
