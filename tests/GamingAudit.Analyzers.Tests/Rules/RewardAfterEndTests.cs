using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class RewardAfterEndTests() : RuleTest("GA2001")
{
    [Fact]
    public Task Reports_an_end_in_a_helper_beside_the_framework_s_own_sources() => Source("""
        namespace Unity.MLAgents
        {
            public class Agent : MonoBehaviour
            {
                public void AddReward(float increment) { }
                public void EndEpisode() { OnEpisodeBegin(); }
                public virtual void OnEpisodeBegin() { }
            }
        }
        namespace Game
        {
            public class Runner : Agent
            {
                void Finish() { EndEpisode(); }
                void OnTriggerEnter(Collider goal) { Finish(); [|AddReward(1f)|]; }
            }
        }
        """);

    [Fact]
    public Task Reports_a_reward_right_after_the_end() => Agent("""
        void OnTriggerEnter(Collider other) { EndEpisode(); [|AddReward(1f)|]; }
        """);

    [Fact]
    public Task Reports_a_step_cost_after_a_conditional_end() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (transform.position.y < 0) { SetReward(-1f); EndEpisode(); }
            [|AddReward(-0.001f)|];
        }
        """);

    [Fact]
    public Task Reports_an_end_in_a_helper() => Agent("""
        void Fail() { AddReward(-1f); EndEpisode(); }
        void OnCollisionEnter(Collision hit) { Fail(); [|AddReward(-0.5f)|]; }
        """);

    [Fact]
    public Task Reports_a_reward_by_a_helper() => Agent("""
        void Give(float v) => AddReward(v);
        void OnCollisionEnter(Collision hit) { EndEpisode(); [|Give(-0.5f)|]; }
        """);

    [Fact]
    public Task Reports_the_same_other_agent() => Source("""
        public class Goal : MonoBehaviour
        {
            public Agent striker;
            void OnTriggerEnter(Collider ball) { striker.EndEpisode(); [|striker.AddReward(1f)|]; }
        }
        """);

    [Fact]
    public Task Reports_a_flag_that_the_next_episode_resets() => Agent("""
        bool done;
        public override void OnEpisodeBegin() { done = false; }
        void OnCollisionEnter(Collision wall) { done = true; }
        void FixedUpdate()
        {
            if (done) EndEpisode();
            if (!done) [|AddReward(0.1f)|];
        }
        """);

    [Fact]
    public Task Reports_it_where_the_framework_does_not_resolve() => Unresolved("""
        void OnTriggerEnter(Collider other) { EndEpisode(); [|AddReward(1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_the_reward_comes_first() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_branch_returns() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.y < 0) { EndEpisode(); return; }
            AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_tags_exclude_each_other() => Agent("""
        const string Wall = "wall";
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag(Wall)) { AddReward(-1f); EndEpisode(); }
            if (other.gameObject.CompareTag("goal")) AddReward(1f);
            if (other.tag == "coin") AddReward(0.1f);
        }
        """);

    [Theory]
    [InlineData("other.CompareTag(\"wall\") == true", "other.CompareTag(\"goal\") == true")]
    [InlineData("other.TryGetComponent<Rigidbody>(out var a)", "other.TryGetComponent<Runner>(out var b)")]
    [InlineData("other.GetComponent<Rigidbody>() != null", "other.gameObject.GetComponent<Runner>() != null")]
    [InlineData("other.tag.Equals(\"wall\")", "other.tag == \"goal\"")]
    [InlineData("other.name.Contains(\"wall\")", "other.name.Contains(\"goal\")")]
    [InlineData("other.tag == \"wall\" || other.tag == \"rock\"", "other.tag == \"goal\" || other.tag == \"coin\"")]
    [InlineData("other.tag is \"wall\" or \"rock\"", "other.tag is \"goal\"")]
    [InlineData("other.gameObject == first", "other.gameObject == second")]
    public Task Is_silent_when_the_hit_thing_is_another(string ends, string pays) => Agent($$"""
        public GameObject first, second;
        void OnTriggerEnter(Collider other)
        {
            if ({{ends}}) { AddReward(-1f); EndEpisode(); }
            if ({{pays}}) AddReward(1f);
        }
        """);

    [Theory]
    [InlineData("other.CompareTag(\"wall\") == true", "other.CompareTag(\"wall\")")]
    [InlineData("other.CompareTag(\"wall\") == false", "other.CompareTag(\"goal\")")]
    [InlineData("other.tag == \"wall\" || other.tag == \"rock\"", "other.tag == \"rock\"")]
    [InlineData("other.TryGetComponent<Rigidbody>(out var a)", "other.GetComponent<Rigidbody>() != null")]
    public Task Reports_it_when_both_tests_can_hold(string ends, string pays) => Agent($$"""
        void OnTriggerEnter(Collider other)
        {
            if ({{ends}}) { AddReward(-1f); EndEpisode(); }
            if ({{pays}}) [|AddReward(1f)|];
        }
        """);

    [Fact]
    public Task Is_silent_when_tags_are_fields() => Agent("""
        public string wall, goal;
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag(wall)) EndEpisode();
            if (other.CompareTag(goal)) AddReward(1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_cases_exclude_each_other() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            switch (other.tag)
            {
                case "wall": EndEpisode(); break;
                case "goal": AddReward(1f); break;
            }
        }
        """);

    [Fact]
    public Task Is_silent_when_a_local_keeps_the_branches_apart() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            bool hit = d < 1f;
            if (hit) EndEpisode();
            if (!hit) AddReward(-0.1f);
            if (d > 5f) EndEpisode();
            if (d <= 5f && !hit) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_another_agent_ends() => Agent("""
        public Agent rival;
        void OnTriggerEnter(Collider other) { rival.EndEpisode(); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_for_each_agent_of_a_list() => Source("""
        public class Arena : MonoBehaviour
        {
            List<Agent> agents;
            void Finish() { foreach (Agent agent in agents) { agent.AddReward(1f); agent.EndEpisode(); } }
            void FinishByIndex()
            {
                for (int i = 0; i < agents.Count; i++) { agents[i].AddReward(1f); agents[i].EndEpisode(); }
            }
        }
        """);

    [Fact]
    public Task Is_silent_when_done_comes_later() => Source("""
        public class Old : MLAgents.Agent
        {
            void OnTriggerEnter(Collider other) { Done(); AddReward(1f); }
        }
        """);

    [Fact]
    public Task Notes_a_pay_after_a_helper_that_ends_under_a_test() => Agent("""
        void CheckFall() { if (transform.position.y < 0) EndEpisode(); }
        void FixedUpdate() { CheckFall(); [|AddReward(0.1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_says_whether_it_ended() => Agent("""
        bool CheckFall() { if (transform.position.y < 0) { EndEpisode(); return true; } return false; }
        void FixedUpdate() { if (CheckFall()) return; AddReward(0.1f); }
        """);

    [Fact]
    public Task Notes_an_end_of_all_agents_before_one_is_paid() => Source("""
        public class Match : MonoBehaviour
        {
            List<Agent> agents;
            void Won(Agent winner)
            {
                foreach (Agent one in agents) one.EndEpisode();
                [|winner.AddReward(1f)|];
            }
        }
        """);

    [Fact]
    public Task Finds_an_end_by_the_own_helper_of_a_referee() => Source("""
        public class Referee : MonoBehaviour
        {
            Agent runner;
            void Restart() { runner.EndEpisode(); }
            void Late() { Restart(); [|runner.AddReward(-1f)|]; }
        }
        """);

    [Fact]
    public Task Is_silent_when_a_lambda_ends_later() => Agent("""
        Action later;
        void OnTriggerEnter(Collider other) { later = () => EndEpisode(); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_group_ends_and_an_agent_is_paid() => Source("""
        public class Team : MonoBehaviour
        {
            SimpleMultiAgentGroup team;
            Agent best;
            void Finish() { team.AddGroupReward(1f); team.EndGroupEpisode(); best.AddReward(1f); }
        }
        """);

    [Theory]
    [InlineData("heat > 500f")]
    [InlineData("heat > limit")]
    public Task Is_silent_where_the_start_rules_the_test_out(string test) => Agent($$"""
        float heat; public float limit = 60f;
        public override void OnEpisodeBegin() { heat = 0f; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            heat += 1f;
            if (transform.position.y < 0) { SetReward(-1f); EndEpisode(); }
            if ({{test}}) { AddReward(-1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_it_where_the_start_leaves_the_test_open() => Agent("""
        float heat;
        public override void OnEpisodeBegin() { heat = 700f; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            heat += 1f;
            if (transform.position.y < 0) { SetReward(-1f); EndEpisode(); }
            if (heat > 500f) { [|AddReward(-1f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_an_end_in_a_setter() => Agent("""
        bool scored;
        bool Scored
        {
            get { return scored; }
            set { scored = value; if (value) EndEpisode(); }
        }
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (target.position.x > 9f)
            {
                Scored = true;
                [|AddReward(2f)|];
            }
        }
        """);

    [Fact]
    public Task Is_silent_where_the_setter_is_told_otherwise() => Agent("""
        bool scored;
        bool Scored
        {
            get { return scored; }
            set { scored = value; if (value) EndEpisode(); }
        }
        public override void OnActionReceived(ActionBuffers actions)
        {
            Scored = false;
            AddReward(-0.01f);
        }
        """);

    [Theory]
    [InlineData("transform.localPosition = Vector3.up;", "AddReward(1f)")]
    [InlineData("fall = 0f;", "[|AddReward(1f)|]")]
    public Task Asks_whether_a_new_episode_changes_what_two_opposite_tests_ask(string begun, string pay) => Agent($$"""
        float fall, tilt;
        public override void OnEpisodeBegin() { {{begun}} }
        void FixedUpdate() { fall = transform.position.y; tilt = transform.position.x; }
        void OnCollisionEnter(Collision ground)
        {
            if (fall >= 2f || tilt >= 10f) EndEpisode();
            if (fall < 2f && tilt < 10f)
            {
                {{pay}};
                EndEpisode();
            }
        }
        """);
}
