using Unity.MLAgents;
using UnityEngine;

public class GateStaysOpen : MonoBehaviour
{
    public Door gate;
    public Agent[] agents;
    public int longest = 3000;
    private SimpleMultiAgentGroup team;
    private int steps;

    private void Start()
    {
        team = new SimpleMultiAgentGroup();
        foreach (Agent agent in agents) team.RegisterAgent(agent);
    }

    private void FixedUpdate()
    {
        steps++;
        if (steps >= longest)
        {
            team.GroupEpisodeInterrupted();
            PutBack();
        }

        if (gate.isOpen)
        {
            team.AddGroupReward(1f); // expect: GA2001
            team.EndGroupEpisode();
            PutBack();
        }
    }

    private void PutBack()
    {
        steps = 0;
    }
}

public class Door : MonoBehaviour
{
    public bool isOpen;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Player")) isOpen = true;
    }
}
