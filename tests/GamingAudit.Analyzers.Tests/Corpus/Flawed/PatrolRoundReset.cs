using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class PatrolRoundReset : MonoBehaviour
{
    public List<Agent> patrol;
    private SimpleMultiAgentGroup group;
    private int standing;

    private void Start()
    {
        group = new SimpleMultiAgentGroup();
        NewRound();
    }

    public void Fallen(Agent soldier)
    {
        soldier.gameObject.SetActive(false);
        standing--;
        if (standing > 0) return;
        NewRound();
        group.AddGroupReward(-1f); // expect: GA2001
        group.EndGroupEpisode();
    }

    private void NewRound()
    {
        standing = patrol.Count;
        foreach (Agent soldier in patrol)
        {
            soldier.transform.localPosition = new Vector3(Random.Range(-4f, 4f), 0f, 0f);
            soldier.gameObject.SetActive(true);
            group.RegisterAgent(soldier);
        }
    }
}
