using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class CultureInRewardFixTests() : FixTest(new CultureInRewardFix())
{
    [Fact]
    public Task Names_the_culture() => Agent("""
        void Score(string answer) { AddReward(float.Parse(answer /* text */)); }
        """, """
        void Score(string answer) { AddReward(float.Parse(answer /* text */, System.Globalization.CultureInfo.InvariantCulture)); }
        """);

    [Fact]
    public Task Keeps_the_styles_of_try_parse() => Agent("""
        void Score(string answer) { if (double.TryParse(answer, out double value) && value > 1) AddReward(1f); }
        """, """
        void Score(string answer) { if (double.TryParse(answer, System.Globalization.NumberStyles.Float | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out double value) && value > 1) AddReward(1f); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Func<string, bool> Check;
        void Score(string answer) { Check = given => { bool right = given == last.ToString(); if (right) AddReward(1f); return right; }; }
        """, """
        Func<string, bool> Check;
        void Score(string answer) { Check = given => { bool right = given == last.ToString(System.Globalization.CultureInfo.InvariantCulture); if (right) AddReward(1f); return right; }; }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void Score(string answer)
        {
            AddReward(float.Parse(answer));
            AddReward((float)Convert.ToDouble(answer));
        }
        """, """
        void Score(string answer)
        {
            AddReward(float.Parse(answer, System.Globalization.CultureInfo.InvariantCulture));
            AddReward((float)Convert.ToDouble(answer, System.Globalization.CultureInfo.InvariantCulture));
        }
        """);
}
