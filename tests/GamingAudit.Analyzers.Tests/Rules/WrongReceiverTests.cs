using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class WrongReceiverTests() : RuleTest("GA2014")
{
    [Fact]
    public Task Reports_an_index_that_the_loop_does_not_change() => Team("""
        foreach (Agent each in all) { if (each.StepCount > 3) [|all[id].AddReward(0.1f)|]; }
        """);

    [Fact]
    public Task Reports_a_group_that_is_paid_once_for_each() => Team("""
        foreach (Agent each in all) { each.AddReward(0.1f); [|group.AddGroupReward(0.1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_each_is_paid() => Team("foreach (Agent each in all) each.AddReward(0.1f);");

    [Fact]
    public Task Is_silent_when_the_index_follows_the_loop() => Team("""
        foreach (Agent each in all) all[all.IndexOf(each)].AddReward(0.1f);
        """);

    [Fact]
    public Task Is_silent_about_a_group_paid_for_other_things() => Team("""
        foreach (int gate in gates) group.AddGroupReward(0.1f);
        """);

    [Fact]
    public Task Reports_the_first_for_what_each_did() => Team("""
        for (int i = 0; i < all.Count; i++) { if (all[i].transform.position.y < -1f) [|all[0].AddReward(-1f)|]; }
        """);

    [Fact]
    public Task Is_silent_about_a_loop_that_pays_each() => Team("""
        for (int i = 0; i < all.Count; i++) { if (all[i].transform.position.y < -1f) all[i].AddReward(-1f); }
        """);

    [Fact]
    public Task Reports_a_leader_for_what_each_did() => Team("""
        foreach (Agent each in all) { if (each.transform.position.y < -1f) [|leader.AddReward(-1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_each_is_paid_as_well() => Team("""
        foreach (Agent each in all)
        {
            if (each.transform.position.y < -1f) { each.AddReward(1f); leader.AddReward(-1f); }
        }
        """);

    [Fact]
    public Task Reports_a_group_that_is_paid_in_a_loop_over_its_agents() => Team("""
        foreach (Agent each in all) [|group.AddGroupReward(0.1f)|];
        """);

    [Fact]
    public Task Is_silent_where_a_test_finds_the_one() => Team("""
        foreach (Agent each in all) { if (each.StepCount > 3) { group.AddGroupReward(0.1f); break; } }
        """);

    [Fact]
    public Task Reports_another_agent_that_is_charged_once_for_each() => Source("""
        public class Pack
        {
            List<Agent> wolves;
            Agent sheep;
            void Caught() { foreach (Agent wolf in wolves) { wolf.AddReward(1f); [|sheep.AddReward(-1f)|]; } }
        }
        """);

    private Task Team(string body) => Source($$"""
        public class Team : MonoBehaviour
        {
            public List<Agent> all;
            List<int> gates = new List<int>();
            SimpleMultiAgentGroup group;
            int id;
            Agent leader;
            void FixedUpdate() { {{body}} }
        }
        """);

    [Fact]
    public Task Reports_a_group_paid_for_all_of_another_kind() => Source("""
        public class Wrestler : Agent { public bool isBlue; }
        public class Arena : MonoBehaviour
        {
            public List<Wrestler> all;
            SimpleMultiAgentGroup winners = new SimpleMultiAgentGroup();
            public void Fell(Wrestler loser)
            {
                foreach (Wrestler one in all)
                {
                    if (one.isBlue != loser.isBlue) [|winners.AddGroupReward(1f)|];
                }
                winners.EndGroupEpisode();
            }
        }
        """);
}
