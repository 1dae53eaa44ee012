using System.Collections;
using Unity.MLAgents;
using UnityEngine;

public class CoroutineLooksOnly : Agent
{
    public Renderer ground;
    public Material success, normal;

    void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("goal")) return;
        AddReward(1f);
        StartCoroutine(Flash(success, 0.5f));
        EndEpisode();
    }

    IEnumerator Flash(Material material, float time)
    {
        ground.material = material;
        yield return new WaitForSeconds(time);
        ground.material = normal;
    }
}
