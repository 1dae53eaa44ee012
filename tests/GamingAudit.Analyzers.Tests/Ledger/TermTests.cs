using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;

namespace GamingAudit.Analyzers.Tests.Ledger;

public sealed class TermTests
{
    [Theory]
    [InlineData("0.5f", "0.5")]
    [InlineData("-(1f + 2) * 2", "-6")]
    [InlineData("2f * (won ? 1f : -1f)", "[-2, 2]")]
    [InlineData("-(kind switch { 0 => 1f, 1 => 3f, _ => 2f })", "[-3, -1]")]
    [InlineData("bonus", "[0.25, 1]")]
    [InlineData("Fixed", "0.75")]
    [InlineData("quiet", "0.125")]
    [InlineData("last", "?")]
    [InlineData("Mathf.Clamp(last, -2f, 3f)", "[-2, 3]")]
    [InlineData("grown", "[0, inf]")]
    [InlineData("1f - grown", "[-inf, 1]")]
    [InlineData("share * 4f", "[0, 2]")]
    [InlineData("shown", "?")]
    [InlineData("1f / (1f + Vector3.Distance(transform.position, target.position))", "[0, 1]")]
    [InlineData("-last * last", "?")]
    [InlineData("-(last * last)", "[-inf, 0]")]
    [InlineData("Mathf.Abs(last)", "[0, inf]")]
    [InlineData("half", "0.5")]
    [InlineData("Mathf.Sin(last)", "[-1, 1]")]
    [InlineData("Mathf.Sign(last) * 0.5f", "[-0.5, 0.5]")]
    public void Evaluates_the_amount(string amount, string expected) =>
        Assert.Equal(expected, LedgerOf.Term($$"""
            const float Fixed = 0.75f;
            [SerializeField] float bonus = 0.5f;
            float quiet = 0.125f, grown, share;
            public float shown;
            void Show() { shown = 1f; }
            void FixedUpdate() { last += Input.GetAxis("x"); grown += 1f; share = 0.5f; share *= 0.9f; }
            void Score(bool won, int kind) { float half = 0.5f; AddReward({{amount}}); }
            """).Amount.ToString());

    [Theory]
    [InlineData("Band(20f)", "0")]
    [InlineData("Band(12f)", "0")]
    [InlineData("Band(7f)", "0.02")]
    [InlineData("Band(1f)", "0.05")]
    [InlineData("Band(last)", "[0, 0.05]")]
    [InlineData("Moved(20f)", "[0, 1]")]
    [InlineData("Counted(20f)", "[0, 1]")]
    [InlineData("Either(20f)", "[0, 1]")]
    public void Reads_a_helper_by_what_it_is_given(string amount, string expected) =>
        Assert.Equal(expected, LedgerOf.Terms($$"""
            void FixedUpdate() { last += Input.GetAxis("x"); }
            float Band(float away) { if (away >= 12f) return 0f; if (away >= 6f) return 0.02f; return 0.05f; }
            float Moved(float away) { away -= 15f; if (away > 10f) return 1f; return 0f; }
            float Counted(float away)
            {
                float rounds = 0f;
                while (rounds < away) { rounds += 1f; if (rounds > 3f) return 1f; }
                return 0f;
            }
            float Either(float away) { if (away < 3f || last > 0f) return 1f; return 0f; }
            void Score() { AddReward({{amount}}); }
            """).Single(term => term.Via is null && term.Value is not null).Amount.ToString());

    [Theory]
    [InlineData("AddReward(won ? 1f : -0.5f);", "1 if won", "-0.5 if !won")]
    [InlineData("AddReward(won ? kind > 2 ? 2f : 1f : 0f);", "1 if kind <= 2 && won", "2 if kind > 2 && won")]
    [InlineData("SetReward(won ? (1f) : -last);", "1 if won", "? if !won")]
    public void Tells_the_branches_of_a_choice_apart(string pays, string first, string second) =>
        Assert.Equal(new[] { first, second }.Order(), LedgerOf.Terms($$"""
            void FixedUpdate() { last += Input.GetAxis("x"); }
            void Score(bool won, int kind) { {{pays}} }
            """).Select(term => term.Amount + " if "
                + string.Join(" && ", term.Guards.Select(GuardText.Of).Order(StringComparer.Ordinal))).Order());

    [Theory]
    [InlineData("if (won) pay = 3f; AddReward(pay);", "[0.25, 3]")]
    [InlineData("pay = Mathf.Clamp(kind, 0f, 1f); AddReward(pay);", "[0, 1]")]
    [InlineData("pay = 1f; pay = Mathf.Min(pay, 0.5f); AddReward(pay);", "0.5")]
    [InlineData("switch (kind) { case 1: pay = 0.5f; AddReward(pay); break; }", "0.5")]
    [InlineData("switch (kind) { case 1: pay = 0.5f; break; case 2: AddReward(pay); break; }", "[0.25, 0.5]")]
    [InlineData("try { pay = 3f; } catch (System.Exception) { AddReward(pay); }", "[0.25, 3]")]
    [InlineData("if (won && (pay = 2f) > 1f) AddReward(pay);", "[0.25, 2]")]
    [InlineData("for (int i = 0; i < 3; i++) { AddReward(pay); pay = 1f; }", "[0.25, 1]")]
    [InlineData("void Later() { pay = 4f; } pay = 1f; Later(); AddReward(pay);", "[0.25, 4]")]
    public void Reads_what_a_local_was_set_to_last(string body, string expected) =>
        Assert.Equal(expected, LedgerOf.Term($$"""
            void Score(bool won, int kind) { float pay = 0.25f; {{body}} }
            """).Amount.ToString());

    [Fact]
    public void Sees_through_wrappers_and_their_signs()
    {
        IReadOnlyList<RewardTerm> terms = LedgerOf.Terms("""
            void Give(float v) => AddReward(v);
            void Take(float v) { Give(-v); }
            void Score() { Give(2f); Take(3f); }
            """);
        Assert.Equal([("Give", 2.0), ("Take", -3.0)],
            terms.TakeLast(2).Select(term => (term.Via!, term.Amount.Low)));
    }

    [Fact]
    public void Reads_the_parts_of_a_sum_that_is_returned()
    {
        IReadOnlyList<RewardTerm> terms = LedgerOf.TermsOfFile("""
            public class Cart
            {
                int x;
                public (int State, float Reward, bool Done) Step(int action)
                {
                    float reward = -0.01f;
                    if (x > 10) reward += 1f;
                    if (x < 0) { reward -= 5f; }
                    reward = reward + 0.5f;
                    return (x, reward, x > 10);
                }
            }
            """);
        Assert.Equal(
            ["reward = -0.01f pays -0.01 if ", "reward += 1f pays 1 if x Greater 10",
                "reward -= 5f pays -5 if x Less 0",
                "reward = reward + 0.5f pays 0.5 if "],
            terms.Select(term => $"{term.Call.Site.Syntax} pays {term.Amount} if "
                + string.Join(", ", term.Guards.Select(fact => $"{fact.Key} {fact.Relation} {fact.Value}"))));
        Assert.All(terms, term => Assert.Equal((CallKind.Part, Trigger.Step), (term.Kind, term.Trigger)));
    }

    [Fact]
    public void Takes_a_returned_value_as_a_whole_where_more_than_sums_makes_it() =>
        Assert.Equal(CallKind.Return, Assert.Single(Scaled("reward = reward * reward;")).Kind);

    [Theory]
    [InlineData("reward *= 0.5f;", "?")]
    [InlineData("reward = Math.Clamp(reward, -1f, 1f);", "1")]
    [InlineData("reward = Half(reward);", "?")]
    public void Sees_the_parts_of_a_sum_that_is_scaled(string scale, string amount) =>
        Assert.Equal(
            amount, Assert.Single(Scaled(scale), term => term.Value!.ConstantValue.HasValue).Amount.ToString());

    private static IReadOnlyList<RewardTerm> Scaled(string scale) => LedgerOf.TermsOfFile($$"""
        public class Cart
        {
            public (int State, float Reward, bool Done) Step(int action)
            {
                float reward = action;
                reward += 1f;
                {{scale}}
                return (0, reward, false);
            }
            static float Half(float x) => x / 2;
        }
        """);

    [Fact]
    public void Lists_what_is_tested_on_all_paths()
    {
        RewardTerm term = LedgerOf.Term("""
            bool ready; int hits;
            void Score(Collider other)
            {
                if (!ready || hits < 3) return;
                if (other.CompareTag("goal") && last > 0f) AddReward(1f);
            }
            """);
        Assert.Equal(["ready Equal True", "hits GreaterOrEqual 3", "other.tag Equal goal", "last Greater 0"],
            term.Guards.Select(fact => fact.Relation == Relation.NotEqual && fact.Value is true
                ? $"{fact.Key} Equal False"
                : $"{fact.Key} {fact.Relation} {fact.Value}"));
    }

    [Fact]
    public void Keeps_no_guard_that_only_one_path_tested() =>
        Assert.Empty(LedgerOf.Term("""
            void Score(bool a) { if (a) last = 1f; else last = 2f; AddReward(1f); }
            """).Guards);

    [Theory]
    [InlineData("AddReward(1f); EndEpisode();", true)]
    [InlineData("AddReward(1f); if (won) EndEpisode();", false)]
    [InlineData("AddReward(1f); if (won) EndEpisode(); else Finish();", true)]
    [InlineData("AddReward(1f); other.EndEpisode();", false)]
    [InlineData("EndEpisode(); AddReward(1f);", false)]
    public void Tells_whether_the_episode_surely_ends_after_it(string body, bool ends) =>
        Assert.Equal(ends, LedgerOf.Term($$"""
            public Agent other;
            void Finish() { EndEpisode(); }
            void Score(bool won) { {{body}} }
            """).EndsAfter);

    [Theory]
    [InlineData("all[i].AddReward(1f);", false)]
    [InlineData("all[i].AddReward(1f); all[i].EndEpisode();", true)]
    public void Tells_the_ends_of_each_of_many(string body, bool ends) =>
        Assert.Equal(ends, LedgerOf.Term($$"""
            public Agent[] all;
            void Score() { for (int i = 0; i < all.Length; i++) { {{body}} } }
            """).EndsAfter);

    [Theory]
    [InlineData("AddReward(1f); team.EndGroupEpisode();", true)]
    [InlineData("AddReward(1f); if (last > 0f) team.EndGroupEpisode();", false)]
    [InlineData("team.AddGroupReward(1f); EndEpisode();", false)]
    [InlineData("mate.AddReward(1f); team.EndGroupEpisode();", false)]
    public void Tells_the_ends_of_a_group(string body, bool ends) =>
        Assert.Equal(ends, LedgerOf.Term($$"""
            SimpleMultiAgentGroup team;
            Agent mate;
            void Score() { {{body}} }
            """).EndsAfter);

    [Theory]
    [InlineData("AddReward(1f); yield return null;", false)]
    [InlineData("AddReward(1f); EndEpisode(); yield return null;", true)]
    public void Ends_nothing_by_a_pause(string body, bool ends) =>
        Assert.Equal(ends, LedgerOf.Term($$"""
            IEnumerator Score() { while (true) { {{body}} } }
            """).EndsAfter);

    [Theory]
    [InlineData("1f", "Nothing")]
    [InlineData("seen", "State")]
    [InlineData("shown", "State")]
    [InlineData("scale", "Nothing")]
    [InlineData("actions.ContinuousActions[0]", "Action")]
    [InlineData("0.1f * Mathf.Abs(actions.DiscreteActions[0])", "Action")]
    [InlineData("Time.time", "Clock")]
    [InlineData("scale * actions.ContinuousActions[0]", "Action")]
    [InlineData("Time.deltaTime * seen", "State, FrameTime")]
    [InlineData("UnityEngine.Random.value", "Random")]
    [InlineData("GetCumulativeReward()", "CumulativeReward")]
    public void Tells_what_the_amount_depends_on(string amount, string reads)
    {
        string members = $$"""
            public float scale = 2f, shown;
            float seen;
            public override void Initialize() => scale = 3f;
            public override void OnActionReceived(ActionBuffers actions) { float pay = {{amount}}; AddReward(pay); }
            void OnCollisionEnter(Collision other) => seen++;
            class Lamp { Runner of; void Update() => of.shown = 1f; }
            """;
        Assert.Equal(reads, LedgerOf.Term(members).Reads.ToString());
    }

    [Fact]
    public void Follows_lambdas_and_local_functions() =>
        Assert.Equal([1.0, 2.0, 3.0], LedgerOf.Terms("""
            Action later;
            void Score()
            {
                later = () => { AddReward(1f); Action inner = () => AddReward(2f); inner(); };
                void Local() => AddReward(3f);
                Local();
            }
            """).Select(term => term.Amount.Low));

    [Theory]
    [InlineData("Destroy(coin.gameObject);", true)]
    [InlineData("coin.gameObject.SetActive(false);", true)]
    [InlineData("hits++;", true)]
    [InlineData("shown++;", false)]
    [InlineData("Debug.Log(1);", false)]
    public void Tells_whether_the_source_is_used_up(string statement, bool consumed) =>
        Assert.Equal(consumed, LedgerOf.Term($$"""
            int hits, shown;
            bool IsFull => hits > 3;
            void OnTriggerEnter(Collider coin) { if (last > 0f) { AddReward(1f); {{statement}} } }
            """).Consumed);

    [Fact]
    public void Says_when_handlers_make_the_paths_incomplete()
    {
        MethodLedger ledger = Assert.Single(LedgerOf.Bodies(Verification.Snippet.Agent("""
            void Score() { try { Debug.Log(1); } catch (Exception) { AddReward(1f); } }
            """)));
        Assert.False(ledger.IsComplete);
        Assert.Single(ledger.Terms);
    }
}
