using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class CultureInRewardFixTests() : FixTest(new CultureInRewardFix())
{
    [Fact]
    public Task Names_the_culture_in_full_where_it_is_not_imported() => Agent("""
        void Score(string answer) { AddReward(float.Parse(answer)); }
        """, """
        void Score(string answer) { AddReward(float.Parse(answer, System.Globalization.CultureInfo.InvariantCulture)); }
        """);

    [Fact]
    public Task Names_the_culture_and_keeps_comments() => Source(
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                void Score(string answer) { AddReward(float.Parse(answer /* text */)); }
            }
            """),
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                void Score(string answer) { AddReward(float.Parse(answer /* text */, CultureInfo.InvariantCulture)); }
            }
            """));

    [Fact]
    public Task Keeps_the_styles_of_try_parse() => Source(
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                void Score(string answer)
                {
                    if (double.TryParse(
                        answer, out double got)
                    && got > 1) AddReward(1f);
                }
            }
            """),
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                void Score(string answer)
                {
                    if (double.TryParse(
                        answer, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double got)
                    && got > 1) AddReward(1f);
                }
            }
            """));

    [Fact]
    public Task Fixes_a_lambda() => Source(
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                float truth;
                Action<string> Score() => given =>
                {
                    bool right = given == truth.ToString();
                    if (right) AddReward(1f);
                };
            }
            """),
        Snippet.OfFile("""
            using System.Globalization;
            public class Grader : Agent
            {
                float truth;
                Action<string> Score() => given =>
                {
                    bool right = given == truth.ToString(CultureInfo.InvariantCulture);
                    if (right) AddReward(1f);
                };
            }
            """));

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
