using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class GateManager : MonoBehaviour
{
    [SerializeField] private Agent driver;
    private List<Transform> gates = new List<Transform>();
    private Transform next;
    private int index;

    private void Start()
    {
        foreach (Transform gate in transform) gates.Add(gate);
        Restart();
    }

    public void Restart()
    {
        index = 0;
        next = gates.Count > 0 ? gates[0] : null;
    }

    public void Reached(Transform gate)
    {
        if (gate != next) return;
        index++;
        if (index >= gates.Count)
        {
            driver.AddReward(4f);
            driver.EndEpisode();
            Restart();
        }
        else
        {
            driver.AddReward(2f / gates.Count);
            next = gates[index];
        }
    }
}
