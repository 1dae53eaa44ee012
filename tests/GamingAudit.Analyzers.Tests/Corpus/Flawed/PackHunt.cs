using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PackHunt : MonoBehaviour
{
    public List<Agent> wolves;
    public Agent hare;
    public Agent leader;
    public int left;

    private void FixedUpdate()
    {
        left--;
        foreach (Agent wolf in wolves)
        {
            if (Vector3.Distance(wolf.transform.position, hare.transform.position) < 2f)
            {
                leader.AddReward(0.1f); // expect: GA2014
            }
        }
        for (int i = 0; i < wolves.Count; i++)
        {
            if (wolves[i].transform.position.y < -1f) wolves[0].AddReward(-1f); // expect: GA2014
        }
    }
}
