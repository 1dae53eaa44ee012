using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PackHuntEach : MonoBehaviour
{
    public List<Agent> wolves;
    public Agent hare;
    public SimpleMultiAgentGroup pack;

    private void FixedUpdate()
    {
        foreach (Agent wolf in wolves)
        {
            if (Vector3.Distance(wolf.transform.position, hare.transform.position) < 2f)
            {
                wolf.AddReward(0.1f);
                hare.AddReward(-0.1f);
            }
        }
        for (int i = 0; i < wolves.Count; i++)
        {
            if (wolves[i].transform.position.y < -1f) wolves[i].AddReward(-1f);
        }
        pack.AddGroupReward(-0.001f);
    }
}
